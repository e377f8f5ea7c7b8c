"""Victims' indicators, each against a case worked out by hand: persons, never cases."""

from __future__ import annotations

from tests.factories.facts import case, measure

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}


def ratio(counts) -> tuple[int, int]:
    return counts.numerator, counts.denominator


def test_of_three_persons_received_two_were_verified() -> None:
    # The third's verification lies after the day the figure is taken.
    rows = [
        case("2026-02-01", verified="2026-02-03"),
        case("2026-02-01", verified="2026-03-01"),
        case("2026-12-30", verified="2027-01-02"),
    ]

    assert ratio(measure("victims.verified", rows, **YEAR)) == (2, 3)


def test_a_person_with_two_cases_is_one_person() -> None:
    # The same pseudonym twice, another once: two persons, both given initial support.
    rows = [
        case("2026-02-01", person="a", supported_initially="2026-02-01"),
        case("2026-09-01", person="a"),
        case("2026-02-05", person="b", supported_initially="2026-02-05"),
    ]

    assert ratio(measure("victims.initial_support", rows, **YEAR)) == (2, 2)


def test_only_the_identified_with_a_need_can_be_supported_or_not() -> None:
    # Identified with a need: two, of whom one was supported. One identified without need, one not identified.
    rows = [
        case("2026-01-05", identified="2026-02-01", need="2026-01-06", supported="2026-01-07"),
        case("2026-01-05", identified="2026-02-01", need="2026-01-06"),
        case("2026-01-05", identified="2026-02-01"),
        case("2026-01-05", identified="2026-02-01", decision="not_identified", need="2026-01-06"),
    ]

    assert ratio(measure("victims.supported", rows, **YEAR)) == (1, 2)


def test_support_in_the_first_hour_counts_for_a_person_identified_later() -> None:
    # Received and supported in December 2025, identified in January 2026: one of one in 2026.
    rows = [case("2025-12-20", identified="2026-01-15", need="2025-12-20", supported="2025-12-20")]

    assert ratio(measure("victims.supported", rows, **YEAR)) == (1, 1)


def test_support_given_after_the_day_the_figure_is_taken_is_not_in_it() -> None:
    # On 30 June the support of July is not known.
    rows = [case("2026-01-05", identified="2026-02-01", need="2026-01-06", supported="2026-07-07")]

    assert ratio(measure("victims.supported", rows, **YEAR, as_of="2026-06-30")) == (0, 1)


def test_any_one_entitlement_counts_as_received_and_supported() -> None:
    # Two received, one of them supported: 1 of 2.
    rows = [case("2026-03-01", supported="2026-03-02"), case("2026-03-01")]

    assert ratio(measure("victims.received_supported", rows, **YEAR)) == (1, 2)


def test_the_first_half_under_decree_09_2019_ends_on_14_june() -> None:
    # Received on 14 June is first half, on 15 June second.
    rows = [case("2026-06-14"), case("2026-06-15")]

    assert measure("victims.verified", rows, start="2025-12-15", end="2026-06-14").denominator == 1


def test_no_one_received_is_nothing_of_nothing() -> None:
    assert ratio(measure("victims.verified", [], **YEAR)) == (0, 0)
