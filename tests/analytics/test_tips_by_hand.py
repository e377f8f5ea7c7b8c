"""Tips' indicators, each against a case worked out by hand. Periods here are the year 2026 unless said."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.factories.facts import measure, tip

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}


def ratio(counts) -> tuple[int, int]:
    return counts.numerator, counts.denominator


def test_of_four_tips_received_three_were_classified() -> None:
    # One still waits for classification, so 3 of 4: 75 %.
    rows = [tip("2026-02-01", classified="2026-02-01") for _ in range(3)] + [tip("2026-02-02")]

    assert ratio(measure("tips.classified", rows, **YEAR)) == (3, 4)


def test_a_tip_of_another_year_is_not_this_years_business() -> None:
    # Received on 31 December 2025: outside, though classified in 2026.
    rows = [tip("2025-12-31", classified="2026-01-01"), tip("2026-05-05", classified="2026-05-05")]

    assert ratio(measure("tips.classified", rows, **YEAR)) == (1, 1)


def test_the_first_and_the_last_day_belong_to_the_period() -> None:
    # Under Decree 09/2019 the year 2026 runs 15/12/2025 to 14/12/2026: two of these four lie in it.
    rows = [tip(d) for d in ("2025-12-14", "2025-12-15", "2026-12-14", "2026-12-15")]

    assert measure("tips.classified", rows, start="2025-12-15", end="2026-12-14").denominator == 2


def test_a_late_entry_counts_where_it_was_received_not_where_it_was_typed() -> None:
    # Received in December 2025 and classified (typed in) in February 2026: last year's figure changes.
    rows = [tip("2025-12-20", classified="2026-02-10")]

    assert ratio(
        measure("tips.classified", rows, start="2025-01-01", end="2025-12-31", as_of="2026-03-01")
    ) == (1, 1)
    assert ratio(
        measure("tips.classified", rows, start="2025-01-01", end="2025-12-31", as_of="2026-01-31")
    ) == (0, 1)


def test_classified_late_is_classified_but_not_in_time() -> None:
    # Two classified, one of them after 24 hours: 2 of 2 classified, 1 of 2 in time.
    rows = [
        tip("2026-02-01", classified="2026-02-01", in_time=True),
        tip("2026-02-01", classified="2026-02-04", in_time=False),
    ]

    assert ratio(measure("tips.classified", rows, **YEAR)) == (2, 2)
    assert ratio(measure("tips.classified_in_time", rows, **YEAR)) == (1, 2)


# Ten tips of 2025 and 2026, on which the three readings of "resolved" differ; today is 1 March 2027.
THREE_READINGS = [
    tip("2025-11-01", decided="2025-12-01"),  # last year's, done last year: in no reading
    tip("2025-11-02", decided="2026-01-10"),  # carried over, done this year
    tip("2025-12-20"),  # carried over, never decided
    tip("2026-02-01", decided="2026-02-15"),
    tip("2026-03-01", decided="2026-03-20", outcome="not_instituted"),
    tip("2026-06-01", decided="2026-07-15"),
    tip("2026-08-01", decided="2026-08-10", outcome="suspended"),  # stopped, not resolved
    tip("2026-12-20", decided="2027-01-05"),  # decided after the year
    tip("2026-12-30", decided="2027-02-20"),  # decided after the year
    tip("2026-12-31"),  # still open
]


@pytest.mark.parametrize(
    ("cohort", "expected"),
    [
        # Received in 2026: seven. Resolved by 31/12/2026: the three of February, March and June.
        ("received_and_decided", (3, 7)),
        # Resolved in 2026: those three and one carried over. On the table: seven received, two carried over.
        ("decided_over_load", (4, 9)),
        # Received in 2026 and resolved by 1 March 2027: the three, and the two decided after the year.
        ("received_and_decided_by_today", (5, 7)),
        # As the first, with the suspended one among the decided.
        ("received_and_decided_or_suspended", (4, 7)),
    ],
)
def test_each_reading_of_resolved_gives_its_own_number(cohort: str, expected: tuple[int, int]) -> None:
    counts = measure("tips.resolved", THREE_READINGS, **YEAR, as_of="2027-03-01", cohort=cohort)

    assert ratio(counts) == expected


def test_a_suspended_tip_is_told_apart_in_every_reading_of_resolved() -> None:
    # One of the ten was suspended; it is in no numerator but the last reading's.
    for cohort in ("received_and_decided", "decided_over_load", "received_and_decided_by_today"):
        counts = measure("tips.resolved", THREE_READINGS, **YEAR, as_of="2027-03-01", cohort=cohort)
        assert counts.asides == {"suspended": 1}


def test_a_tip_suspended_before_the_period_is_not_carried_into_it() -> None:
    # Its clock was stopped last year; nothing on it has to be decided this year.
    rows = [
        tip("2025-06-01", decided="2025-07-01", outcome="suspended"),
        tip("2026-01-05", decided="2026-01-20"),
    ]

    assert ratio(measure("tips.resolved", rows, **YEAR, cohort="decided_over_load")) == (1, 1)


def test_a_tip_found_not_to_be_about_trafficking_is_nothing_to_resolve() -> None:
    # Two of four were about something else; one of the other two was decided. All four were received.
    rows = [
        tip("2026-02-01", classed="not_crime"),
        tip("2026-02-01", classed="other_crime", decided="2026-02-10"),
        tip("2026-02-01", classed="trafficking", decided="2026-02-10"),
        tip("2026-02-01"),
    ]

    assert ratio(measure("tips.resolved", rows, **YEAR)) == (1, 2)
    assert measure("tips.classified", rows, **YEAR).denominator == 4


def test_ninety_of_a_hundred_is_not_more_than_ninety_percent_and_89_96_is_no_90() -> None:
    # 2249 of 2500 is 89.96 %: rounding would make it 90, the exact fraction does not.
    counts = measure(
        "tips.resolved", [tip("2026-01-02", decided="2026-01-05")] * 2249 + [tip("2026-01-02")] * 251, **YEAR
    )

    assert Fraction(100 * counts.numerator, counts.denominator) < 90


def test_decided_on_the_last_day_of_the_limit_is_on_time_and_the_day_after_is_not() -> None:
    # Three fell due in the year: decided on the day, decided a day late, not decided at all.
    rows = [
        tip("2026-03-01", decided="2026-03-21", due="2026-03-21"),
        tip("2026-03-01", decided="2026-03-22", due="2026-03-21"),
        tip("2026-03-01", due="2026-03-21"),
    ]

    assert ratio(measure("tips.on_time", rows, **YEAR)) == (1, 3)


def test_a_tip_whose_limit_has_not_run_out_has_not_fallen_due() -> None:
    # Taken on 10 March, the limit of 21 March lies ahead: nothing has fallen due, 0 of 0.
    assert ratio(
        measure("tips.on_time", [tip("2026-03-01", due="2026-03-21")], **YEAR, as_of="2026-03-10")
    ) == (0, 0)


def test_suspending_in_time_is_deciding_in_time() -> None:
    # Art. 147 names suspension among the three decisions.
    rows = [tip("2026-03-01", decided="2026-03-20", due="2026-03-21", outcome="suspended")]

    assert ratio(measure("tips.on_time", rows, **YEAR)) == (1, 1)


def test_nothing_is_clamped_when_the_facts_are_wrong() -> None:
    # Decided in 2026 but entered as received in 2027: 1 of 0, shown as it is.
    rows = [tip("2027-01-05", decided="2026-12-01")]

    assert ratio(measure("tips.resolved", rows, **YEAR, cohort="decided_over_load")) == (1, 0)


def test_a_tip_of_another_area_does_not_count() -> None:
    # One lies in the area, one in Hà Nội.
    rows = [tip("2026-01-02", classified="2026-01-02"), tip("2026-01-02", place="01-2503")]

    assert ratio(measure("tips.classified", rows, **YEAR)) == (1, 1)
