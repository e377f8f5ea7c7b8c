"""Periods are called as official documents call them; counts are put into the text, values left to print."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.period import Period, Span
from loive.reports.words.figures import fill_counts, quoted
from loive.reports.words.periods import on_page, on_paper

FIGURES = {"F1": SimpleNamespace(key="F1", numerator=1234, denominator=None)}


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(2026, Span.YEAR), "năm 2026"),
        (Period(2026, Span.HALF, 1), "6 tháng đầu năm 2026"),
        (Period(2026, Span.QUARTER, 3), "quý III năm 2026"),
        (Period(2026, Span.MONTH, 7), "tháng 7 năm 2026"),
    ],
)
def test_a_period_is_called_by_its_name(period, words):
    assert on_paper(period) == words
    assert str(on_page(period)) == words[:1].upper() + words[1:]


def test_counts_are_filled_and_what_is_not_known_is_no_zero():
    assert (
        fill_counts("{F1.tu} trong {F1.mau}, đạt {F1}; {F2.tu}", FIGURES)
        == "1.234 trong …, đạt {F1}; {F2.tu}"
    )


@given(st.text(alphabet="{}F123.tuma ", max_size=40))
def test_no_text_breaks_the_filling(text):
    assert quoted(fill_counts(text, FIGURES)) <= quoted(text)
