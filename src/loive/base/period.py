"""Periods of any reporting scheme: calendar months, or windows such as 15 to 14 (Decree 09/2019, art. 12)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Span(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.YEAR: 12}


@dataclass(frozen=True, order=True)
class Period:
    """One period: the `number`-th month, quarter, half (1-based) of `year`, in a scheme's anchor day.

    With anchor 1 the window is the calendar's. With anchor 15, January runs 15/12 to 14/01, and the
    quarters, halves and years are made of such months, so all of them nest.
    """

    year: int
    span: Span
    number: int = 1
    anchor: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12 // MONTHS[self.span]:
            raise ValueError(f"no {self.span} number {self.number} in a year")
        if not 1 <= self.anchor <= 28:
            raise ValueError("the anchor day lies between 1 and 28")

    @property
    def start(self) -> date:
        """Return the first day of the window."""
        return _month_start(self.year, (self.number - 1) * MONTHS[self.span] + 1, self.anchor)

    @property
    def end(self) -> date:
        """Return the last day of the window, the cut-off."""
        return _month_start(self.year, self.number * MONTHS[self.span] + 1, self.anchor) - timedelta(days=1)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def code(self) -> str:
        """Return a short stable name: `2026`, `2026H1`, `2026Q3`, `2026M07`."""
        mark = {Span.YEAR: "", Span.HALF: f"H{self.number}", Span.QUARTER: f"Q{self.number}"}
        return f"{self.year}{mark.get(self.span, f'M{self.number:02}')}"


def _month_start(year: int, month: int, anchor: int) -> date:
    """Return where a scheme's month begins. Months 13 and on lie in the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if anchor == 1:
        return date(year, month, 1)
    before = date(year, month, 1) - timedelta(days=1)
    return date(before.year, before.month, min(anchor, calendar.monthrange(before.year, before.month)[1]))


def period_of(day: date, span: Span, anchor: int = 1) -> Period:
    """Return the period of the scheme in which the day lies."""
    year, month = day.year, day.month
    if anchor > 1 and day.day >= anchor:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return Period(year, span, (month - 1) // MONTHS[span] + 1, anchor)


def periods_of_year(year: int, span: Span, anchor: int = 1) -> list[Period]:
    """Return every period of that span in the year, in order."""
    return [Period(year, span, n, anchor) for n in range(1, 12 // MONTHS[span] + 1)]
