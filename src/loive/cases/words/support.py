"""The words of support: needs, how services end, who pays."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.organisations.words import FUNCTIONS
from loive.organisations.words import NEEDS as MET_BY

# A need is named by the support that answers it (Law 53/2024, art. 37, and the Children Law).
NEEDS: dict[str, Promise] = {need: FUNCTIONS[function] for need, function in MET_BY.items()}

# Kinds of support that can be given in the first hours, to be counted as initial support.
INITIAL = ("shelter", "essential", "medical", "interpretation", "psychological", "travel", "child_protection")

NEED_STATES: dict[str, Promise] = {
    "open": _("Chưa đáp ứng"),
    "met": _("Đã đáp ứng"),
    "refused": _("Người đó không nhận"),
    "not_available": _("Không có dịch vụ"),
}

SERVICE_OUTCOMES: dict[str, Promise] = {
    "given": _("Đã hỗ trợ"),
    "refused": _("Người đó không nhận"),
    "not_available": _("Không có dịch vụ"),
}

# How a service ends a need of its kind.
NEED_AFTER = {"given": "met", "refused": "refused", "not_available": "not_available"}

FUNDINGS: dict[str, Promise] = {
    "state": _("Ngân sách nhà nước"),
    "provider": _("Đơn vị tự chi"),
    "fund": _("Quỹ phòng, chống tội phạm"),
    "donor": _("Tài trợ, xã hội hóa"),
    "insurance": _("Bảo hiểm y tế"),
    "free": _("Không phát sinh chi phí"),
}


def needs() -> list[tuple[str, Promise]]:
    """Return the needs as choices."""
    return list(NEEDS.items())


def need_states() -> list[tuple[str, Promise]]:
    """Return how a need stands as choices."""
    return list(NEED_STATES.items())


def service_outcomes() -> list[tuple[str, Promise]]:
    """Return how a service went as choices."""
    return list(SERVICE_OUTCOMES.items())


def fundings() -> list[tuple[str, Promise]]:
    """Return who pays as choices."""
    return list(FUNDINGS.items())
