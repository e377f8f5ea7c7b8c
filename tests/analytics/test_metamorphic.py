"""What must not change a figure, whatever the facts: their order, and facts that are no part of it."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from loive.analytics.indicators import ALL
from tests.factories.facts import case, measure, tip

START = date(2025, 6, 1)
DAYS = st.integers(0, 700).map(lambda n: (START + timedelta(days=n)).isoformat())
MAYBE = st.none() | DAYS
TIPS = st.builds(
    lambda received, classified, in_time, decided, due, outcome: tip(
        received,
        classified=classified,
        in_time=in_time,
        decided=decided,
        due=due,
        outcome=outcome if decided else "",
    ),
    DAYS,
    MAYBE,
    st.booleans(),
    MAYBE,
    DAYS,
    st.sampled_from(["instituted", "not_instituted", "suspended"]),
)
CASES = st.builds(
    lambda received, person, verified, identified, need, supported: case(
        received, person=person, verified=verified, identified=identified, need=need, supported=supported
    ),
    DAYS,
    st.sampled_from("abcde"),
    MAYBE,
    MAYBE,
    MAYBE,
    MAYBE,
)
YEAR = {"start": "2026-01-01", "end": "2026-12-31", "as_of": "2027-02-01"}
READINGS = [(indicator.id, cohort.key, indicator.facts) for indicator in ALL for cohort in indicator.cohorts]
# Outside every indicator: received and done long before the period, or never received.
UNRELATED = {"tips": tip("2019-01-01", decided="2019-01-10", due="2019-01-21"), "cases": case("2019-01-01")}


def every(rows: dict[str, list[dict[str, Any]]]) -> list[Any]:
    return [measure(id_, rows[facts], cohort=cohort, **YEAR) for id_, cohort, facts in READINGS]


@settings(max_examples=15, deadline=None)
@given(tips=st.lists(TIPS, max_size=12), cases=st.lists(CASES, max_size=12), seed=st.integers(0, 99))
def test_the_order_of_the_facts_does_not_matter(tips: list, cases: list, seed: int) -> None:
    shuffled = {"tips": tips[:], "cases": cases[:]}
    for rows in shuffled.values():
        random.Random(seed).shuffle(rows)

    assert every(shuffled) == every({"tips": tips, "cases": cases})


@settings(max_examples=15, deadline=None)
@given(tips=st.lists(TIPS, max_size=12), cases=st.lists(CASES, max_size=12))
def test_an_unrelated_fact_does_not_matter(tips: list, cases: list) -> None:
    more = {"tips": [*tips, UNRELATED["tips"]], "cases": [*cases, UNRELATED["cases"]]}

    assert every(more) == every({"tips": tips, "cases": cases})


@settings(max_examples=15, deadline=None)
@given(tips=st.lists(TIPS, max_size=12))
def test_a_year_has_as_many_tips_received_as_its_two_halves(tips: list) -> None:
    halves = [("2026-01-01", "2026-06-30"), ("2026-07-01", "2026-12-31")]
    parts = [measure("tips.classified", tips, start=s, end=e, as_of="2027-02-01") for s, e in halves]

    assert sum(p.denominator for p in parts) == measure("tips.classified", tips, **YEAR).denominator
    assert sum(p.numerator for p in parts) == measure("tips.classified", tips, **YEAR).numerator
