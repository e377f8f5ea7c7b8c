"""Months, quarters, halves and years nest without gap or overlap, in the calendar's scheme and in windows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.period import MONTHS, Period, Span, period_of, periods_of_year

YEARS = range(2016, 2041)
ANCHORS = (1, 15, 16)
days = st.dates(date(2016, 1, 1), date(2040, 12, 31))
anchors = st.integers(1, 28)
spans = st.sampled_from(list(Span))


@pytest.mark.parametrize("anchor", ANCHORS)
@pytest.mark.parametrize("year", YEARS)
def test_smaller_periods_fill_the_year_without_gap_or_overlap(year: int, anchor: int):
    whole = Period(year, Span.YEAR, anchor=anchor)
    for span in (Span.HALF, Span.QUARTER, Span.MONTH):
        parts = periods_of_year(year, span, anchor)
        assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
        assert all(a.end + timedelta(days=1) == b.start for a, b in zip(parts, parts[1:], strict=False))


@pytest.mark.parametrize("anchor", ANCHORS)
@pytest.mark.parametrize("year", YEARS)
def test_each_month_lies_in_one_quarter_each_quarter_in_one_half(year: int, anchor: int):
    for small, large in ((Span.MONTH, Span.QUARTER), (Span.QUARTER, Span.HALF), (Span.HALF, Span.YEAR)):
        for part in periods_of_year(year, small, anchor):
            holders = [w for w in periods_of_year(year, large, anchor) if part.start in w and part.end in w]
            assert len(holders) == 1


@pytest.mark.parametrize("anchor", ANCHORS)
@pytest.mark.parametrize("year", YEARS)
def test_one_year_ends_where_the_next_begins(year: int, anchor: int):
    this, following = (Period(y, Span.YEAR, anchor=anchor) for y in (year, year + 1))
    assert this.end + timedelta(days=1) == following.start


@given(days, spans, anchors)
def test_the_period_of_a_day_holds_the_day(day: date, span: Span, anchor: int):
    assert day in period_of(day, span, anchor)


@given(days, spans, anchors)
def test_a_day_lies_in_no_other_period_of_its_span(day: date, span: Span, anchor: int):
    near = [p for y in (day.year - 1, day.year, day.year + 1) for p in periods_of_year(y, span, anchor)]
    assert [p for p in near if day in p] == [period_of(day, span, anchor)]


# Decree 09/2019/NĐ-CP, art. 12: data run from the 15th of the month before to the 14th of the last month.
WINDOWS = [
    (Span.MONTH, 3, date(2026, 2, 15), date(2026, 3, 14)),
    (Span.MONTH, 1, date(2025, 12, 15), date(2026, 1, 14)),
    (Span.QUARTER, 1, date(2025, 12, 15), date(2026, 3, 14)),
    (Span.QUARTER, 2, date(2026, 3, 15), date(2026, 6, 14)),
    (Span.QUARTER, 3, date(2026, 6, 15), date(2026, 9, 14)),
    (Span.QUARTER, 4, date(2026, 9, 15), date(2026, 12, 14)),
    (Span.HALF, 1, date(2025, 12, 15), date(2026, 6, 14)),
    (Span.HALF, 2, date(2026, 6, 15), date(2026, 12, 14)),
    (Span.YEAR, 1, date(2025, 12, 15), date(2026, 12, 14)),
]


@pytest.mark.parametrize(("span", "number", "start", "end"), WINDOWS)
def test_windows_run_from_the_15th_to_the_14th(span: Span, number: int, start: date, end: date):
    period = Period(2026, span, number, anchor=15)
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(("anchor", "start"), [(28, date(2024, 2, 28)), (16, date(2024, 2, 16))])
def test_a_window_over_a_leap_day_keeps_its_anchor(anchor: int, start: date):
    assert Period(2024, Span.MONTH, 3, anchor).start == start


@pytest.mark.parametrize(
    ("span", "number"), [(Span.MONTH, 13), (Span.QUARTER, 5), (Span.HALF, 3), (Span.YEAR, 2)]
)
def test_a_period_that_no_year_has_is_refused(span: Span, number: int):
    with pytest.raises(ValueError, match="no "):
        Period(2026, span, number)


@pytest.mark.parametrize("anchor", [0, 29, 31])
def test_an_anchor_that_not_every_month_has_is_refused(anchor: int):
    with pytest.raises(ValueError, match="anchor"):
        Period(2026, Span.MONTH, 1, anchor)


def test_codes_are_short_stable_and_all_different():
    periods = [p for span in Span for p in periods_of_year(2026, span)]
    assert {p.code for p in periods} >= {"2026", "2026H1", "2026Q3", "2026M07"}
    assert len({p.code for p in periods}) == sum(12 // MONTHS[span] for span in Span)
