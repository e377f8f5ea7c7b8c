"""Limits are counted as the law counts them, whatever the day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.moment import VIETNAM
from loive.base.workdays import is_workday
from loive.law.clocks import Clock, deadline, latest_before, state, warn_from

EARLIEST, LATEST = datetime(2024, 1, 1), datetime(2027, 12, 1)  # noqa: DTZ001 (the zone is drawn)
MOMENTS = st.datetimes(EARLIEST, LATEST, timezones=st.just(VIETNAM))
AMOUNTS = st.integers(0, 60)


def clock(amount: int, unit: str, counts: str = "limit") -> Clock:
    return Clock("some.key", amount, unit, "Điều 1", date(2018, 1, 1), None, "A", "Tên", "Name", counts)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("amount", "unit", "start", "end"),
    [
        (24, "hour", "2026-03-06 16:30", "2026-03-07 16:30:00"),  # hours run through the weekend
        (0, "hour", "2026-03-06 16:30", "2026-03-06 16:30:00"),
        (3, "day", "2026-03-02 09:00", "2026-03-05 23:59:59"),
        (3, "day", "2026-03-04 09:00", "2026-03-09 23:59:59"),  # Saturday moves to Monday
        (20, "day", "2026-03-02 00:00", "2026-03-23 23:59:59"),  # Sunday 22 moves to Monday
        (5, "workday", "2026-03-05 09:00", "2026-03-12 23:59:59"),
        (2, "month", "2026-12-31 09:00", "2027-03-01 23:59:59"),  # 28 February 2027 is a Sunday
        (1, "month", "2026-03-31 09:00", "2026-05-04 23:59:59"),  # 30 April and 1 May, then the weekend
        (12, "month", "2024-02-29 09:00", "2025-02-28 23:59:59"),
    ],
)
def test_a_limit_ends_on_its_day(amount: int, unit: str, start: str, end: str):
    assert deadline(clock(amount, unit), at(start)) == at(end)


def test_the_day_is_that_of_vietnam():
    evening = datetime(2026, 3, 1, 18, tzinfo=UTC)  # Monday, one in the morning, in Vietnam
    assert deadline(clock(1, "day"), evening).date() == date(2026, 3, 3)


def test_a_longest_stay_is_not_moved_by_days_off():
    assert deadline(clock(3, "day", "stay"), at("2026-03-04 09:00")) == at("2026-03-07 23:59:59")


@given(MOMENTS, MOMENTS, AMOUNTS, st.sampled_from(["hour", "day", "workday", "month"]))
def test_who_begins_later_never_ends_earlier(a: datetime, b: datetime, amount: int, unit: str):
    first, last = sorted((a, b))
    assert deadline(clock(amount, unit), first) <= deadline(clock(amount, unit), last)


@given(MOMENTS, AMOUNTS, st.sampled_from(["hour", "day", "workday", "month"]))
def test_a_longer_limit_never_ends_earlier(start: datetime, amount: int, unit: str):
    assert deadline(clock(amount, unit), start) <= deadline(clock(amount + 1, unit), start)
    assert start <= deadline(clock(amount, unit), start)


@given(MOMENTS, AMOUNTS, st.sampled_from(["day", "workday", "month"]))
def test_a_limit_never_ends_on_a_day_off(start: datetime, amount: int, unit: str):
    assert is_workday(deadline(clock(amount, unit), start).date())


@given(MOMENTS, st.integers(1, 30))
def test_months_keep_the_day_or_end_on_the_last(start: datetime, amount: int):
    end = deadline(clock(amount, "month", "stay"), start).date()
    assert end.day == start.day or (end + timedelta(days=1)).day == 1
    assert end.day <= start.day
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == amount


@given(MOMENTS, st.integers(0, 30))
def test_working_days_are_counted_one_by_one(start: datetime, amount: int):
    end = deadline(clock(amount, "workday"), start).date()
    between = [start.date() + timedelta(days=i) for i in range(1, (end - start.date()).days + 1)]
    assert sum(map(is_workday, between)) == max(amount, 0 if is_workday(start.date()) else 1)


@given(MOMENTS, st.integers(1, 30), st.sampled_from(["day", "workday"]))
def test_what_is_due_before_an_end_is_in_time_and_on_a_working_day(end: datetime, amount: int, unit: str):
    last = latest_before(clock(amount, unit, "before"), end)
    assert is_workday(last.date())
    assert (end.date() - last.date()).days >= amount


def test_an_extension_is_asked_five_days_before():
    assert latest_before(clock(5, "day", "before"), at("2026-03-20 23:59:59")) == at("2026-03-13 23:59:59")


def test_hours_before_an_end_are_plain():
    assert latest_before(clock(12, "hour", "before"), at("2026-03-08 08:00")) == at("2026-03-07 20:00")


@pytest.mark.parametrize("counts", ["before", "number", "money"])
def test_what_is_no_limit_has_no_deadline(counts: str):
    with pytest.raises(ValueError, match="no limit"):
        deadline(clock(5, "day", counts), at("2026-03-02 09:00"))


@pytest.mark.parametrize("count", [deadline, latest_before])
def test_a_moment_without_a_zone_is_refused(count):
    with pytest.raises(ValueError, match="zone"):
        count(clock(5, "day"), datetime(2026, 3, 2, 9))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("now", "done", "expected"),
    [
        ("2026-03-02 10:00", None, "on_time"),
        ("2026-03-03 03:00", None, "soon"),
        ("2026-03-03 09:00", None, "soon"),
        ("2026-03-03 09:00:01", None, "late"),
        ("2026-03-09 09:00", "2026-03-03 09:00", "done"),
        ("2026-03-09 09:00", "2026-03-03 09:01", "done_late"),
    ],
)
def test_how_a_clock_of_a_day_stands(now: str, done: str | None, expected: str):
    day = clock(24, "hour")
    due = deadline(day, at("2026-03-02 09:00"))
    assert state(day, due, at(now), at(done) if done else None) == expected


@given(MOMENTS, st.integers(1, 400), st.sampled_from(["hour", "day", "workday", "month"]))
def test_a_warning_comes_before_the_end_and_after_the_start(start: datetime, amount: int, unit: str):
    running = clock(amount, unit)
    due = deadline(running, start)
    assert warn_from(running, due) < due
    if amount > 3:
        assert start < warn_from(running, due)
