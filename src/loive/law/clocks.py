"""Counts limits as the law counts them: hours run on, days and months end at midnight.

Sources: Criminal Procedure Code 2015, art. 134; Civil Code 2015, art. 147–148. The starting day is not
counted. A limit in days or months whose last day is a day off ends with the next working day.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from loive.base.moment import VIETNAM
from loive.base.workdays import add_workdays, is_workday, next_workday
from loive.law.published import warnings
from loive.law.words import Counts, TimeUnit, is_verified

if TYPE_CHECKING:
    from loive.law.values import Length

# The last second of a day stands for its midnight, so that the date shown is the last day of the limit.
DAY_ENDS = time(23, 59, 59)
HOURS = {"hour": 1, "day": 24, "workday": 24 * 7 / 5, "month": 24 * 30.5}


@dataclass(frozen=True)
class Clock:
    """A limit of time as it stood on a day, with the article it rests on."""

    key: str
    amount: int
    unit: TimeUnit
    article: str
    valid_from: date
    valid_to: date | None
    confidence: str
    name: str
    name_en: str
    counts: Counts = "limit"
    amended: bool = False

    @property
    def verified(self) -> bool:
        """Return whether it may be shown without "chưa xác minh"."""
        return is_verified(self.confidence)


def deadline(clock: Clock, start: datetime) -> datetime:
    """Return the last moment of the limit that begins at `start`, in Vietnam's time.

    A longest stay is not pushed on by days off; every other limit in days or months is.
    Raises ValueError for a moment without a zone, or a clock that counts back from an end.
    """
    if clock.counts in ("before", "number", "money"):
        raise ValueError(f"{clock.key} is no limit that runs from a start")
    begun = _local(start)
    if clock.unit == "hour":
        return begun + timedelta(hours=clock.amount)
    if clock.unit == "workday":
        return _end_of(
            add_workdays(begun.date(), clock.amount) if clock.amount else next_workday(begun.date())
        )
    last = _later(begun.date(), clock.amount, clock.unit)
    return _end_of(last if clock.counts == "stay" else next_workday(last))


def latest_before(clock: Clock, end: datetime) -> datetime:
    """Return the last moment at which what must happen `amount` before `end` is still in time.

    If that day is a day off, the working day before it: whoever trusts the answer is never late.
    """
    last = _local(end)
    if clock.unit == "hour":
        return last - timedelta(hours=clock.amount)
    if clock.unit == "workday":
        day = last.date()
        for _ in range(clock.amount):
            day = _workday_back(day - timedelta(days=1))
        return _end_of(_workday_back(day))
    return _end_of(_workday_back(_later(last.date(), -clock.amount, clock.unit)))


def warn_from(clock: Clock, due: datetime) -> datetime:
    """Return from when a running clock that ends at `due` is shown as nearly due (warnings.yaml)."""
    length = clock.amount * HOURS[clock.unit]
    fitting = [w.warn for w in warnings() if length <= w.up_to.amount * HOURS[w.up_to.unit]]
    return due - _plain(fitting[0] if fitting else warnings()[-1].warn)


def state(clock: Clock, due: datetime, at: datetime, done_at: datetime | None = None) -> str:
    """Return how a clock stands at a moment: `done`, `done_late`, `on_time`, `soon` or `late`."""
    if done_at is not None:
        return "done" if done_at <= due else "done_late"
    if at > due:
        return "late"
    return "soon" if at >= warn_from(clock, due) else "on_time"


def _local(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a limit is counted from a moment with its zone")
    return moment.astimezone(VIETNAM)


def _end_of(day: date) -> datetime:
    return datetime.combine(day, DAY_ENDS, tzinfo=VIETNAM)


def _later(day: date, amount: int, unit: TimeUnit) -> date:
    """Return the day `amount` days or months on. A month without that day ends on its last (art. 134)."""
    if unit != "month":
        return day + timedelta(days=amount)
    month = day.year * 12 + day.month - 1 + amount
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _workday_back(day: date) -> date:
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


def _plain(length: Length) -> timedelta:
    return timedelta(hours=length.amount * HOURS[length.unit])
