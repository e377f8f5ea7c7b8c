"""What was done for one person is counted, without her name, against what the plan promised."""

from __future__ import annotations

import pytest

from loive.analytics import live
from loive.base.errors import NotFound
from loive.base.period import Period, Span
from tests.stories import journey

YEAR = Period(2026, Span.YEAR, 1, 15)
HERE = "75-2507"


@pytest.fixture
def left(cast, clock):
    return journey.whole(cast, clock)


@pytest.mark.parametrize("indicator", ["tips.classified", "tips.resolved", "victims.supported"])
def test_the_figure_counts_her(left, cast, clock, indicator):
    figure = live.figure(
        indicator=indicator,
        period=YEAR,
        place=HERE,
        actor=cast.programme_officer,
        at=clock.at("2026-06-01 09:00"),
    )

    assert (figure.numerator, figure.denominator, figure.value) == (1, 1, 100)


def test_the_figure_says_in_words_what_it_divides(left, cast, clock):
    figure = live.figure(
        indicator="tips.resolved",
        period=YEAR,
        place=HERE,
        actor=cast.programme_officer,
        at=clock.at("2026-06-01 09:00"),
    )

    for words in (figure.numerator_words, figure.denominator_words):
        assert words.vi
        assert words.en


def test_a_figure_that_cannot_be_computed_says_why(left, cast, clock):
    figure = live.figure(
        indicator="proceedings.tried",
        period=YEAR,
        place=HERE,
        actor=cast.programme_officer,
        at=clock.at("2026-06-01 09:00"),
    )

    assert figure.value is None
    assert figure.why_not.vi
    assert figure.why_not.en


def test_figures_of_a_province_are_not_for_an_outsider(left, cast, clock):
    with pytest.raises(NotFound):
        live.figure(
            indicator="tips.resolved",
            period=YEAR,
            place=HERE,
            actor=cast.outside_investigator,
            at=clock.at("2026-06-01 09:00"),
        )
