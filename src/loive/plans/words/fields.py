"""What a read plan is made of: groups of items, and the fields a person may correct, as one table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.base.fold import nfc
from loive.plans import words
from loive.plans.words.comparators import COMPARATORS

_MONTH_DAY = re.compile(r"(?:(\d{4})-)?(\d{1,2})-(\d{1,2})\Z")
_SPOKEN_DAY = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?\Z")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its label, how what was typed becomes a value, and the choices where there are any."""

    label: Promise
    clean: Callable[[str], Any]
    choices: Mapping[Any, Promise] | None = None
    long: bool = False
    required: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of item. `title` is the field by which an item is called."""

    label: Promise
    one: Promise
    title: str
    fields: Mapping[str, Field]


def _text(limit: int) -> Callable[[str], str]:
    def clean(typed: str) -> str:
        value = " ".join(nfc(typed).split())
        if len(value) > limit:
            raise Refusal(_("Nội dung dài quá. Hãy rút gọn."), code="too_long")
        return value

    return clean


def _lines(typed: str) -> list[str]:
    named = [" ".join(nfc(line).split())[:200] for line in typed.splitlines()]
    return [name for name in named if name][:60]


def _choice(choices: Mapping[str, Promise]) -> Callable[[str], str]:
    def clean(typed: str) -> str:
        if typed not in choices:
            raise Refusal(_("Hãy chọn một giá trị trong danh sách."), code="not_a_choice")
        return typed

    return clean


def _number(typed: str) -> str:
    try:
        value = Decimal(typed.strip().replace(",", "."))
    except InvalidOperation:
        raise Refusal(_("Hãy nhập một con số, ví dụ 90 hoặc 92,5."), code="not_a_number") from None
    if not value.is_finite() or not 0 <= value < 1_000_000:
        raise Refusal(_("Hãy nhập một con số từ 0 đến dưới 1.000.000."), code="out_of_range")
    return str(value)


def _year(typed: str) -> int | None:
    if not typed.strip():
        return None
    if not typed.strip().isdigit() or not 2000 <= int(typed) <= 2100:
        raise Refusal(_("Hãy nhập năm có bốn chữ số, ví dụ 2026."), code="not_a_year")
    return int(typed)


def month_day(typed: str) -> str | None:
    """Return `MM-DD` or `YYYY-MM-DD` from that form or from `15/12`, `15/12/2026`; None when empty."""
    told = typed.strip()
    if not told:
        return None
    spoken, plain = _SPOKEN_DAY.match(told), _MONTH_DAY.match(told)
    if spoken:
        day, month, year = spoken.groups()
    elif plain:
        year, month, day = plain.groups()
    else:
        raise Refusal(_("Hãy nhập ngày theo dạng 15/12 hoặc 15/12/2026."), code="not_a_day")
    try:
        date(int(year or 2024), int(month), int(day))
    except ValueError:
        raise Refusal(_("Không có ngày này trong lịch. Hãy kiểm tra lại."), code="no_such_day") from None
    return f"{year}-{int(month):02}-{int(day):02}" if year else f"{int(month):02}-{int(day):02}"


def full_date(typed: str) -> str | None:
    """Return `YYYY-MM-DD` from that form or from `01/3/2023`; None when empty."""
    value = month_day(typed)
    if value and len(value) != 10:
        raise Refusal(_("Hãy nhập đủ ngày, tháng, năm, ví dụ 01/3/2026."), code="not_a_date")
    return value


def _anchor(typed: str) -> int:
    if not typed.isdigit() or int(typed) not in words.ANCHORS:
        raise Refusal(_("Hãy chọn một giá trị trong danh sách."), code="not_a_choice")
    return int(typed)


def _body(typed: str) -> str:
    """A body's reference, or empty; that it exists is seen to by the action."""
    return typed.strip()[:16]


_SECTION = Field(_("Mục"), _text(60), short=True)
_FROM_TEXT = Field(_("Đơn vị báo cáo"), _text(600), long=True)

HEAD: dict[str, Field] = {
    "title": Field(_("Tên kế hoạch"), _text(600), long=True, required=True),
    "doc_type": Field(_("Loại văn bản"), _text(60), short=True),
    "number": Field(_("Số, ký hiệu"), _text(60), short=True),
    "date": Field(_("Ngày ban hành"), full_date, short=True),
    "issuing_body": Field(_("Cơ quan ban hành"), _text(300), required=True),
    "place": Field(_("Địa phương"), _text(80), short=True),
    "signer_name": Field(_("Người ký"), _text(120)),
    "signer_title": Field(_("Chức vụ"), _text(120)),
    "signer_capacity": Field(_("Quyền hạn ký"), _text(160)),
    "period_start": Field(_("Từ năm"), _year, required=True, short=True),
    "period_end": Field(_("Đến năm"), _year, required=True, short=True),
    "parent_plan": Field(_("Thực hiện kế hoạch, chương trình"), _text(120)),
}

GROUPS: dict[str, Group] = {
    "targets": Group(
        _("Chỉ tiêu"),
        _("chỉ tiêu"),
        "text",
        {
            "text": Field(_("Nội dung"), _text(1500), long=True, required=True),
            "comparator": Field(_("So sánh"), _choice(COMPARATORS), COMPARATORS, short=True),
            "value": Field(_("Giá trị"), _number, required=True, short=True),
            "unit": Field(_("Đơn vị"), _text(40), short=True),
            "year": Field(_("Năm"), _year, short=True),
            "section": _SECTION,
            "indicator": Field(_("Chỉ số"), _text(60)),
            "cohort": Field(_("Cách tính"), _text(60)),
        },
    ),
    "objectives": Group(
        _("Mục tiêu"),
        _("mục tiêu"),
        "text",
        {"text": Field(_("Nội dung"), _text(3000), long=True, required=True), "section": _SECTION},
    ),
    "tasks": Group(
        _("Nhiệm vụ"),
        _("nhiệm vụ"),
        "title",
        {
            "title": Field(_("Nội dung"), _text(6000), long=True, required=True),
            "lead": Field(_("Chủ trì"), _lines, long=True),
            "coordinate": Field(_("Phối hợp"), _lines, long=True),
            "requested": Field(_("Được đề nghị"), _lines, long=True),
            "due": Field(_("Thời hạn"), month_day, short=True),
            "section": _SECTION,
        },
    ),
    "reporting": Group(
        _("Chế độ báo cáo"),
        _("chế độ báo cáo"),
        "from",
        {
            "kind": Field(_("Loại"), _choice(words.DUTIES), words.DUTIES, short=True),
            "recurrence": Field(_("Định kỳ"), _choice(words.RECURRENCES), words.RECURRENCES, short=True),
            "due": Field(_("Hạn gửi"), month_day, short=True),
            "anchor": Field(_("Kỳ số liệu"), _anchor, words.ANCHORS),
            "from": _FROM_TEXT,
            "to": Field(_("Nơi nhận"), _text(300), long=True),
            "section": _SECTION,
        },
    ),
    "campaign_windows": Group(
        _("Đợt cao điểm"),
        _("đợt cao điểm"),
        "name",
        {
            "name": Field(_("Tên"), _text(300), long=True, required=True),
            "start": Field(_("Từ ngày"), month_day, required=True, short=True),
            "end": Field(_("Đến ngày"), month_day, required=True, short=True),
            "section": _SECTION,
        },
    ),
    "recipients": Group(
        _("Nơi nhận"), _("nơi nhận"), "name", {"name": Field(_("Tên"), _text(300), required=True)}
    ),
    "bodies": Group(
        _("Cơ quan được nêu tên"), _("cơ quan"), "name", {"organisation": Field(_("Là cơ quan"), _body)}
    ),
}

ADDABLE = ("targets", "objectives", "tasks", "reporting", "campaign_windows", "recipients")


def fields_of(group: str) -> Mapping[str, Field]:
    """Return the fields of a group, or of the head (`head`). Raises KeyError for anything else."""
    return HEAD if group == "head" else GROUPS[group].fields


def clean(group: str, changes: Mapping[str, str]) -> dict[str, Any]:
    """Return what was typed as values. Raises Refusal, naming the field, for the first that cannot be."""
    cleaned = {}
    for name, typed in changes.items():
        field = fields_of(group).get(name)
        if field is None:
            raise Refusal(_("Không có trường này."), code="no_such_field", field=name)
        try:
            cleaned[name] = field.clean(typed)
        except Refusal as refusal:
            raise Refusal(refusal.message, code=refusal.code, field=name) from None
        if field.required and cleaned[name] in ("", None):
            raise Refusal(_("Mục này không được để trống."), code="required", field=name)
    return cleaned
