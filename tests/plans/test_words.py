"""Comparisons are exact, measures are told by a target's own words, typed values are cleaned or refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.errors import Refusal
from loive.plans.words import fields
from loive.plans.words.comparators import verdict
from loive.plans.words.measures import measure_of
from loive.plans.words.understood import normalised, split_via


@pytest.mark.parametrize(
    ("value", "comparator", "target", "expected"),
    [
        (Fraction(8996, 100), ">", 90, "not_met"),
        (Fraction(90), ">", 90, "not_met"),
        (Fraction(90), ">=", 90, "met"),
        (Fraction(96), "=", 95, "met"),
        (Fraction(94), "=", 95, "not_met"),
        (Fraction(100), "=", 100, "met"),
        (Fraction(105), ">", 90, "wrong"),
        (Fraction(-1), ">", 90, "wrong"),
        (None, ">", 90, "unknown"),
        (Fraction(3), "<", 5, "met"),
        (Fraction(5), "<=", 5, "met"),
        (Fraction(925, 10), ">=", Decimal("92.5"), "met"),
    ],
)
def test_a_value_reaches_its_target_exactly_or_not(value, comparator, target, expected):
    assert verdict(value, comparator, target) == expected


def test_reaching_a_number_of_what_should_shrink_is_staying_below_it():
    assert verdict(Fraction(3), "=", 5, direction="down") == "met"
    assert verdict(Fraction(6), "=", 5, direction="down") == "not_met"


@given(st.fractions(0, 100), st.integers(0, 100))
def test_more_than_and_at_most_are_opposites(value, target):
    assert (verdict(value, ">", target) == "met") != (verdict(value, "<=", target) == "met")


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("100% tin báo được tiếp nhận và phân loại", "tips.classified"),
        ("tỷ lệ giải quyết đạt trên 90%", "tips.resolved"),
        ("tỉ lệ khám phá án đạt 90% số vụ khởi tố", "proceedings.cleared"),
        ("95% vụ án được giải quyết và truy tố", "proceedings.prosecuted"),
        ("xét xử 100% số vụ do Viện kiểm sát truy tố", "proceedings.tried"),
        ("100% trường hợp tiếp nhận được tiến hành xác minh", "victims.verified"),
        ("100% nạn nhân có nhu cầu được hỗ trợ", "victims.supported"),
    ],
)
def test_a_targets_own_words_suggest_its_measure(words, indicator):
    assert measure_of(words).indicator == indicator


def test_what_speaks_of_nothing_known_suggests_nothing():
    assert measure_of("mỗi xã có một câu lạc bộ") is None
    assert measure_of("100% nạn nhân và thân nhân có nhu cầu được bảo vệ an toàn, hỗ trợ") is None


def test_what_the_reader_suggests_goes_first_with_the_reading_proposed_for_it():
    assert (measure_of("x", suggested="tips.resolved").cohort) == "received_and_decided"


def test_to_whom_and_through_whom_are_told_apart():
    assert split_via("Ban Chỉ đạo tỉnh (qua Công an tỉnh)") == ("Ban Chỉ đạo tỉnh", "Công an tỉnh")
    assert split_via("Công an tỉnh") == ("Công an tỉnh", "")


def test_single_assignments_are_grouped_by_their_task():
    read = {
        "assignments": [
            {"agency": "A", "task": "việc", "role": "lead", "section": "II"},
            {"agency": "B", "task": "việc", "role": "coordinate", "section": "II"},
        ]
    }

    tasks = [item for item in normalised(read, 10)["items"] if item["group"] == "tasks"]
    assert [(t["lead"], t["coordinate"]) for t in tasks] == [(["A"], ["B"])]


def test_a_span_that_lies_outside_the_text_is_not_kept():
    read = {"objectives": [{"text": "x", "span": [5, 50]}, {"text": "y", "span": [0, 5]}]}

    spans = [i["span"] for i in normalised(read, 10)["items"] if i["group"] == "objectives"]
    assert spans == [None, [0, 5]]


@given(st.text(max_size=30), st.sampled_from([(g, f) for g in fields.GROUPS for f in fields.fields_of(g)]))
def test_whatever_is_typed_is_cleaned_or_refused_beside_its_field(typed, where):
    group, name = where
    try:
        assert set(fields.clean(group, {name: typed})) == {name}
    except Refusal as refusal:
        assert refusal.field == name
