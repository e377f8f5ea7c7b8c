"""Working days: weekends, the solar and lunar holidays, and counting across them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.workdays import add_workdays, is_workday, next_workday, workdays_between

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),  # New Year
        date(2026, 2, 17),  # the first day of Tết
        date(2026, 4, 30),  # reunification
        date(2026, 5, 1),  # labour
        date(2026, 9, 2),  # independence
        date(2026, 3, 7),  # a Saturday
        date(2026, 3, 8),  # a Sunday
    ],
)
def test_offices_are_closed_on(day: date):
    assert not is_workday(day)


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 2, 24), date(2026, 5, 4)])
def test_offices_are_open_on(day: date):
    assert is_workday(day)


def test_three_working_days_from_a_thursday_end_on_tuesday():
    assert add_workdays(date(2026, 3, 5), 3) == date(2026, 3, 10)


def test_no_working_days_later_is_the_day_itself_even_on_a_sunday():
    assert add_workdays(date(2026, 3, 8), 0) == date(2026, 3, 8)


@given(days)
def test_the_next_working_day_is_one_and_not_before(day: date):
    found = next_workday(day)
    assert found >= day
    assert is_workday(found)


@given(days, st.integers(1, 60))
def test_as_many_working_days_lie_between_as_were_added(day: date, count: int):
    assert workdays_between(day, add_workdays(day, count)) == count


@given(days, days)
def test_counting_back_is_the_negative_of_counting_on(a: date, b: date):
    assert workdays_between(a, b) == -workdays_between(b, a)
