"""The words of a referral: stages, outcomes, what may be shared and on which ground."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.people.words import FIELDS

REFERRAL_STAGES: dict[str, Promise] = {
    "sent": _("Chờ trả lời"),
    "accepted": _("Đã nhận"),
    "declined": _("Từ chối"),
    "done": _("Đã có kết quả"),
    "withdrawn": _("Đã rút lại"),
}

REFERRAL_OUTCOMES: dict[str, Promise] = {
    "given": _("Đã cung cấp đủ dịch vụ"),
    "given_partly": _("Đã cung cấp một phần"),
    "not_taken_up": _("Người được chuyển không sử dụng"),
    "not_available": _("Không cung cấp được"),
    "lost_contact": _("Mất liên lạc"),
}

# Which outcomes count as a service, and how it then reads.
SERVICE_OF_OUTCOME = {
    "given": "given",
    "given_partly": "given",
    "not_taken_up": "refused",
    "not_available": "not_available",
}

# What a sender may share with a receiver: parts of the identity, and what was told at reception.
SHAREABLE: dict[str, Promise] = {**FIELDS, "circumstances": _("Hoàn cảnh khi tiếp nhận")}

# Law 91/2025/QH15: consent (art. 9, 11), urgent protection of life and health (art. 19), children (art. 24).
BASES: dict[str, Promise] = {
    "consent": _("Người đó đồng ý"),
    "emergency": _("Khẩn cấp, bảo vệ tính mạng, sức khỏe"),
}

GIVERS: dict[str, Promise] = {
    "self": _("Chính người đó"),
    "representative": _("Người đại diện hợp pháp"),
    "both": _("Người đó và người đại diện"),
}

REFERRALS_SHOWN: dict[str, Promise] = {
    "waiting": _("Chờ trả lời"),
    "late": _("Quá hạn trả lời"),
    "accepted": _("Chờ kết quả"),
    "ended": _("Đã xong"),
    "sent": _("Đã gửi đi"),
    "all": _("Tất cả"),
}


def referral_stages() -> list[tuple[str, Promise]]:
    """Return the stages of a referral as choices."""
    return list(REFERRAL_STAGES.items())


def referral_outcomes() -> list[tuple[str, Promise]]:
    """Return how a referral ended as choices."""
    return list(REFERRAL_OUTCOMES.items())


def bases() -> list[tuple[str, Promise]]:
    """Return the grounds for sharing as choices."""
    return list(BASES.items())


def givers() -> list[tuple[str, Promise]]:
    """Return who agreed as choices."""
    return list(GIVERS.items())
