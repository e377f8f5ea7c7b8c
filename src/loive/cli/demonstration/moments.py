"""Moments of invented work: ordinary days and nights between the first day and the demonstration's own."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from loive.base.workdays import next_workday

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
PER_MONTH = 30


def spread(draw: Random, first: date, last: date, scale: float) -> list[datetime]:
    """Return moments from the first day to the last, about thirty a month at scale 1, in order.

    People call at any hour; most call by day.
    """
    days = (last - first).days
    count = round(days / 30 * PER_MONTH * scale)
    return sorted(
        datetime.combine(first + timedelta(days=draw.randrange(days)), _hour(draw), VIETNAM)
        for _ in range(count)
    )


def after(draw: Random, start: datetime, low: float, high: float) -> datetime:
    """Return a moment between `low` and `high` hours after the start."""
    return start + timedelta(hours=draw.uniform(low, high))


def in_office(moment: datetime) -> datetime:
    """Return the moment, or the next one at which an office is open."""
    day = moment.astimezone(VIETNAM)
    if day.hour >= 17:
        day = (day + timedelta(days=1)).replace(hour=8)
    open_day = next_workday(day.date())
    if open_day != day.date() or day.hour < 8:
        return datetime.combine(open_day, time(8, day.minute), VIETNAM)
    return day


def _hour(draw: Random) -> time:
    night = draw.random() < 0.15
    return time(draw.choice((0, 1, 2, 3, 22, 23)) if night else draw.randrange(6, 22), draw.randrange(60))
