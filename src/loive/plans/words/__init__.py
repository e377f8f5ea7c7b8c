"""The room's words, with the labels people read."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

READ, CONFIRMED, DROPPED = "read", "confirmed", "dropped"
PROPOSAL_STATES: dict[str, Promise] = {
    READ: _("Chờ xác nhận"),
    CONFIRMED: _("Đã xác nhận"),
    DROPPED: _("Đã bỏ"),
}

LEAD, COORDINATE, REQUESTED = "lead", "coordinate", "requested"
ROLES: dict[str, Promise] = {LEAD: _("Chủ trì"), COORDINATE: _("Phối hợp"), REQUESTED: _("Được đề nghị")}

REPORT, REVIEW, UNIT_PLAN, BUDGET = "report", "review", "plan_submission", "budget_request"
DUTIES: dict[str, Promise] = {
    REPORT: _("Báo cáo"),
    REVIEW: _("Sơ kết, tổng kết"),
    UNIT_PLAN: _("Gửi kế hoạch của đơn vị"),
    BUDGET: _("Đề nghị kinh phí"),
}

RECURRENCES: dict[str, Promise] = {
    "weekly": _("Hằng tuần"),
    "monthly": _("Hằng tháng"),
    "quarterly": _("Hằng quý"),
    "semiannual": _("6 tháng"),
    "nine_month": _("9 tháng"),
    "annual": _("Hằng năm"),
    "final": _("Cuối kỳ"),
    "adhoc": _("Đột xuất"),
    "once": _("Một lần"),
    "": _("Chưa quy định"),
}

# How a period's window runs: calendar, or from the 15th to the 14th (Decree 09/2019, art. 12).
CALENDAR, DECREE_09 = 1, 15
ANCHORS: dict[int, Promise] = {
    DECREE_09: _("Từ ngày 15 đến ngày 14 (Nghị định 09/2019, Điều 12)"),
    CALENDAR: _("Theo tháng dương lịch"),
}


def proposal_states() -> list[tuple[str, Promise]]:
    """Return the states of a proposal as choices."""
    return list(PROPOSAL_STATES.items())


def roles() -> list[tuple[str, Promise]]:
    """Return the roles a body may have in a task, as choices."""
    return list(ROLES.items())


def duties() -> list[tuple[str, Promise]]:
    """Return the kinds of duties as choices."""
    return list(DUTIES.items())


def recurrences() -> list[tuple[str, Promise]]:
    """Return how often a duty falls, as choices."""
    return list(RECURRENCES.items())


def anchors() -> list[tuple[int, Promise]]:
    """Return the ways a period's window may run, as choices."""
    return list(ANCHORS.items())
