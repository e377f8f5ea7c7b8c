"""Dates and numbers in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.documents.formats.official.wording import long_date, number, percent, short_date

POINTS = st.fractions(min_value=0, max_value=100)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 3, 1), "ngày 01 tháng 3 năm 2023"),
        (date(2026, 1, 9), "ngày 09 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_carry_a_zero(day: date, expected: str) -> None:
    assert long_date(day) == expected


def test_the_short_date_keeps_the_same_zeros() -> None:
    assert short_date(date(2026, 2, 5)) == "05/02/2026"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0, None, "0"),
        (999, None, "999"),
        (1234567, None, "1.234.567"),
        (-1234, None, "-1.234"),
        (Decimal("1234.50"), None, "1.234,5"),
        (Decimal("0.05"), None, "0,05"),
        (Fraction(1, 3), None, "0,3"),
        (Fraction(-5, 2), 0, "-3"),
        (12, 2, "12,00"),
        (10**40, None, "1" + "0" + ".000" * 13),
    ],
)
def test_numbers_take_a_dot_for_thousands_and_a_decimal_comma(
    value: int | Decimal | Fraction, decimals: int | None, expected: str
) -> None:
    assert number(value, decimals=decimals) == expected


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_a_number_written_can_be_read_back(value: Decimal) -> None:
    assert Decimal(number(value, decimals=4).replace(".", "").replace(",", ".")) == value


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (100, "100%"),
        (Fraction(1200, 13), "92,3%"),
        (Fraction(670, 10), "67%"),
        (Fraction(66_996, 1000), "67,0%"),
        (Fraction(99_97, 100), "99,97%"),
        (Fraction(2, 100), "0,02%"),
    ],
)
def test_a_percentage_shows_whether_it_was_rounded(points: Fraction, expected: str) -> None:
    assert percent(points) == expected


def test_a_value_just_below_its_target_is_not_rounded_onto_it() -> None:
    assert percent(Fraction(8996, 100), beside=90) == "89,96%"


@given(POINTS, st.integers(0, 100))
def test_what_is_printed_never_contradicts_the_comparison(points: Fraction, target: int) -> None:
    printed = Fraction(percent(points, beside=target).rstrip("%").replace(",", "."))
    if abs(points - target) > Fraction(1, 10**7):
        assert (printed >= target, printed > target) == (points >= target, points > target)
