"""The room's words: sections, what happened to a report, how a period and a deadline are called."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

# What a draft says where a person has to write; a report that still says so cannot be signed.
TO_FILL = "[cần ghi"


@dataclass(frozen=True, slots=True)
class SectionKind:
    """A section of a periodic report: its key and heading, and whether it may stay empty."""

    key: str
    heading: str
    required: bool = True


# The headings print in Vietnamese whatever the language of the page; pages translate them as messages.
SECTIONS: tuple[SectionKind, ...] = (
    SectionKind("general", gettext_noop("Tình hình chung")),
    SectionKind("results", gettext_noop("Kết quả thực hiện các nhóm nhiệm vụ")),
    SectionKind("difficulties", gettext_noop("Khó khăn, vướng mắc và nguyên nhân")),
    SectionKind("next_period", gettext_noop("Phương hướng, nhiệm vụ kỳ tiếp theo")),
    SectionKind("proposals", gettext_noop("Đề xuất, kiến nghị"), required=False),
)
SECTION_OF: dict[str, SectionKind] = {kind.key: kind for kind in SECTIONS}

EVENTS: dict[str, Promise] = {
    "drafted": _("Bắt đầu soạn"),
    "refreshed": _("Lấy lại số liệu"),
    "signed": _("Ký, cấp số"),
    "sent": _("Gửi"),
    "returned": _("Trả lại để hoàn thiện"),
    "accepted": _("Tiếp nhận báo cáo"),
    "recalled": _("Thu hồi"),
    "nil": _("Báo cáo không phát sinh"),
}

# Capacity of signing (Decree 30/2020, art. 13); empty where the head signs for himself.
CAPACITIES: dict[str, Promise] = {
    "": _("Người đứng đầu ký"),
    "TM.": _("TM. (thay mặt tập thể)"),
    "KT.": _("KT. (ký thay người đứng đầu)"),
    "TL.": _("TL. (thừa lệnh)"),
    "TUQ.": _("TUQ. (thừa ủy quyền)"),
    "Q.": _("Q. (quyền)"),
}

NOT_DUE, OPEN, OVERDUE, ON_TIME, LATE, WAIVED = "not_due", "open", "overdue", "on_time", "late", "waived"
STANDINGS: dict[str, Promise] = {
    NOT_DUE: _("Chưa đến kỳ"),
    OPEN: _("Đang chờ"),
    OVERDUE: _("Quá hạn"),
    ON_TIME: _("Đúng hạn"),
    LATE: _("Gửi muộn"),
    WAIVED: _("Được miễn"),
}


def events() -> list[tuple[str, Promise]]:
    """Return what can happen to a report, as choices."""
    return list(EVENTS.items())


def capacities() -> list[tuple[str, Promise]]:
    """Return the capacities of signing as choices."""
    return list(CAPACITIES.items())
