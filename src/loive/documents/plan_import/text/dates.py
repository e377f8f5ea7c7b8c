"""Days as plans write them: `24/01/2023`, `15/3`, `ngày 01 tháng 3 năm 2023`, `15 tháng 11`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_NUMERIC = r"(?P<d>\d{1,2})\s?[/-]\s?(?P<m>\d{1,2})(?:\s?[/-]\s?(?P<y>\d{4}))?(?![\d/])"
_WORDS = r"(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})(?!\d)(?:\s+năm\s+(?P<y2>\d{4}))?"
_DAY = re.compile(rf"(?<![\d/])(?:{_WORDS}|{_NUMERIC})")


class Day(NamedTuple):
    """A day named in a text; `year` is None where the text names none. `start`, `end`: where it stands."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    @property
    def month_day(self) -> str:
        """Return `MM-DD`."""
        return f"{self.month:02}-{self.day:02}"

    @property
    def iso(self) -> str:
        """Return `YYYY-MM-DD`, or `MM-DD` where the text names no year."""
        return f"{self.year:04}-{self.month_day}" if self.year else self.month_day


def days_in(low: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """Yield the days named in a text in small letters, in order. Days no calendar has are passed over."""
    for found in _DAY.finditer(low, start, len(low) if end is None else end):
        day, month = int(found["d"] or found["d2"]), int(found["m"] or found["m2"])
        written = found["y"] or found["y2"]
        year = int(written) if written else None
        if (
            1 <= month <= 12
            and 1 <= day <= calendar.monthrange(year or 2024, month)[1]
            and (year or 2024) > 1900
        ):
            yield Day(day, month, year, found.start(), found.end())


def full_date(low: str) -> Day | None:
    """Return the first day named with its year, or None."""
    return next((d for d in days_in(low) if d.year), None)


def as_date(day: Day) -> date | None:
    """Return the calendar date of a day with a year."""
    return date(day.year, day.month, day.day) if day.year else None
