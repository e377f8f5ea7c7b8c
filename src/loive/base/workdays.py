"""Working days in Vietnam: Monday to Friday, less the public holidays, plus the days made up for."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=128)
def _days_off(year: int) -> frozenset[date]:
    # Loaded with the first year asked for: the program starts without the calendars of every country.
    import holidays

    return frozenset(holidays.country_holidays("VN", years=year, categories=("public",)))


def is_workday(day: date) -> bool:
    """Return whether offices work on the day (Labour Code 2019, art. 112; Tết by the lunar calendar)."""
    return day.weekday() < 5 and day not in _days_off(day.year)


def next_workday(day: date) -> date:
    """Return the day itself when offices work on it, else the first day after on which they do."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def add_workdays(day: date, count: int) -> date:
    """Return the day `count` working days after `day`; the starting day is not counted. `count` ≥ 0."""
    for _ in range(count):
        day = next_workday(day + timedelta(days=1))
    return day


def workdays_between(start: date, end: date) -> int:
    """Return how many working days lie after `start` up to and including `end`; negative when it is past."""
    if end < start:
        return -workdays_between(end, start)
    span = (end - start).days
    return sum(is_workday(start + timedelta(days=i)) for i in range(1, span + 1))
