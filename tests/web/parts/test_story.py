"""A journey shows where a record stands, what it passed, and what it skipped."""

from __future__ import annotations

from datetime import date

import pytest

from loive.web.parts.story import journey

STAGES = [("a", "Một"), ("b", "Hai"), ("c", "Ba")]


def states(**words):
    return [step.state for step in journey(STAGES, **words)]


def test_the_stage_we_are_at_stands_between_past_and_future():
    assert states(current="b") == ["done", "now", "ahead"]


def test_a_finished_journey_is_done_to_its_end():
    assert states(current="c", finished=True) == ["done", "done", "done"]


def test_a_stage_never_reached_was_skipped():
    assert states(current="c", reached={"a": date(2026, 1, 2), "b": None}) == ["done", "skipped", "now"]


def test_a_stage_outside_the_journey_is_an_error():
    with pytest.raises(ValueError, match="not in list"):
        states(current="z")
