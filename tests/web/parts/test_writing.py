"""Numbers, amounts and dates as Vietnamese offices write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from loive.web.parts import writing


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1234.5, "1.234,5"),
        (1_500_000, "1.500.000"),
        (Decimal("92.50"), "92,5"),
        (Fraction(2, 3), "0,67"),
        (0, "0"),
        (-3, "−3"),
        (None, ""),
        ("không phải số", "không phải số"),
    ],
)
def test_numbers_are_written_with_points_and_a_comma(value, written):
    assert writing.number(value) == written


def test_english_readers_see_the_signs_the_other_way_round():
    with override("en"):
        assert writing.number(1234.5) == "1,234.5"


@given(st.integers(-(10**15), 10**15))
def test_no_digit_is_lost_on_the_way(value):
    assert int(writing.number(value).replace(".", "").replace("−", "-")) == value


def test_amounts_and_shares():
    assert writing.money(1_500_000) == "1.500.000 đồng"
    assert writing.percent(Decimal("97.4")) == "97,4%"


def test_days_are_written_day_first_in_vietnam_s_time():
    late_in_london = datetime(2026, 3, 4, 20, 5, tzinfo=UTC)

    assert writing.day(date(2026, 3, 5)) == "05/03/2026"
    assert writing.day(late_in_london) == "05/03/2026"
    assert writing.day_and_hour(late_in_london) == "03:05 ngày 05/03/2026"
    assert writing.weekday_and_day(late_in_london) == "Thứ Năm, 05/03/2026"


def test_a_reference_is_read_in_groups():
    assert writing.reference("7K2MQX40ZT9C") == "7K2M-QX40-ZT9C"
