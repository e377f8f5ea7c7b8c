"""The words of dated rules: how surely a value was read, and in what it is counted."""

from __future__ import annotations

from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TimeUnit = Literal["hour", "day", "workday", "month"]
# What an amount is: a limit from a start, a notice before an end, the longest stay, a number, money.
Counts = Literal["limit", "before", "stay", "number", "money"]

# How a value was read. Only the first two may be shown without the remark "chưa xác minh".
MARKS: dict[str, Promise] = {
    "A": _("Đọc trong văn bản chính thức"),
    "B": _("Đọc trong nguồn thứ cấp"),
    "C": _("Hiểu biết chung, cần kiểm tra"),
    "X": _("Đã tìm nhưng chưa xác nhận được"),
}
VERIFIED = frozenset("AB")

# Units of time, and money in whole đồng.
UNITS: dict[str, Promise] = {
    "hour": _("giờ"),
    "day": _("ngày"),
    "workday": _("ngày làm việc"),
    "month": _("tháng"),
    "dong": _("đồng"),
}


def marks() -> list[tuple[str, Promise]]:
    """Return the confidence marks as choices."""
    return list(MARKS.items())


def units() -> list[tuple[str, Promise]]:
    """Return the units as choices."""
    return list(UNITS.items())


def is_verified(mark: str) -> bool:
    """Return whether a value with this mark may be shown without "chưa xác minh"."""
    return mark in VERIFIED


def standing(mark: str) -> Promise:
    """Return what to show beside a value: verified, or not yet."""
    return _("Đã xác minh") if is_verified(mark) else _("Chưa xác minh")
