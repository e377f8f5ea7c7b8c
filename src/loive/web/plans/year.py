"""A plan's year as twelve months: reports, reviews, campaigns and days of tasks, and what has no day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.plans import queries, words
from loive.plans.queries.calendar import CAMPAIGN, TASK, Day
from loive.reports.words.periods import on_page

if TYPE_CHECKING:
    from loive.plans.models import Plan

MONTHS: tuple[Promise, ...] = (
    _("Tháng Một"), _("Tháng Hai"), _("Tháng Ba"), _("Tháng Tư"), _("Tháng Năm"), _("Tháng Sáu"),
    _("Tháng Bảy"), _("Tháng Tám"), _("Tháng Chín"), _("Tháng Mười"),
    _("Tháng Mười Một"), _("Tháng Mười Hai"),
)  # fmt: skip
# Kind of day → (icon, tone)
LOOKS = {
    words.REPORT: ("report", "note"),
    words.REVIEW: ("calendar", ""),
    words.UNIT_PLAN: ("plan", "note"),
    words.BUDGET: ("file", ""),
    CAMPAIGN: ("target", "warn"),
    TASK: ("check", ""),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a month: the day as written there, what it is, who and to whom."""

    when: str | Promise
    title: str | Promise
    icon: str
    tone: str
    section: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """One month and what falls in it; `now` where the present day lies in it."""

    name: Promise
    entries: tuple[Entry, ...]
    now: bool


def months(plan: Plan, year: int, today: date) -> tuple[list[Month], list[Entry]]:
    """Return the year's months, and the duties for which the plan has set no day."""
    held = queries.calendar(plan, year)
    listed = [
        Month(name, tuple(_entry(day, n) for day in held.month(n)), (today.year, today.month) == (year, n))
        for n, name in enumerate(MONTHS, start=1)
    ]
    return listed, [_entry(day, 0) for day in held.unset]


def _entry(day: Day, month: int) -> Entry:
    icon, tone = LOOKS.get(day.kind, ("calendar", ""))
    return Entry(_when(day, month), _title(day), icon, tone, day.section, day.to)


def _title(day: Day) -> str | Promise:
    if day.kind in (CAMPAIGN, TASK):
        return day.title
    if day.period:
        return f"{day.title} · {on_page(day.period)}"
    return f"{day.title} · {words.RECURRENCES[day.recurrence]}"


def _when(day: Day, month: int) -> str | Promise:
    """Return the day of the month, or the part of a window that runs in it."""
    if day.on is None:
        return ""
    if day.ends is None:
        return f"{day.on.day:02}"
    begins = f"{day.on.day:02}" if day.on.month == month else ""
    ends = f"{day.ends.day:02}" if day.ends.month == month else ""
    return f"{begins}–{ends}" if begins or ends else _("cả tháng")
