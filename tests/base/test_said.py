"""What people type is kept in one form, whole, or refused with what to do."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.errors import Refusal
from loive.base.said import not_after, not_before, one_of, said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Đồng Nai \n", "Đồng Nai"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("a\x00b\x07c", "abc"),
        ("cột\tsau", "cột\tsau"),
        (unicodedata.normalize("NFD", "Nguyễn"), "Nguyễn"),
        (None, ""),
        ("👩🏽‍⚕️", "👩🏽‍⚕️"),
    ],
)
def test_is_kept_as(typed: str | None, kept: str):
    assert said(typed, field="told") == kept


@given(st.text(max_size=200).filter(lambda t: not any("\ud800" <= c <= "\udfff" for c in t)))
def test_keeping_what_was_kept_changes_nothing(text: str):
    once = said(text, field="told")
    assert said(once, field="told") == once


REFUSED = [
    ("x" * 11, {"limit": 10}, "too_long"),
    (" \n ", {"empty": "Hãy viết điều được kể."}, "empty"),
    (None, {"empty": "Hãy viết điều được kể."}, "empty"),
    ("a\ud800b", {}, "broken_text"),
]


@pytest.mark.parametrize(("text", "words", "code"), REFUSED)
def test_is_refused_and_the_field_named(text: str | None, words: dict, code: str):
    with pytest.raises(Refusal) as told:
        said(text, field="told", **words)
    assert (told.value.code, told.value.field) == (code, "told")


def test_a_choice_that_is_not_in_the_list_is_refused():
    assert one_of("a", ["a", "b"], field="kind") == "a"
    with pytest.raises(Refusal) as told:
        one_of("c", ["a", "b"], field="kind")
    assert told.value.code == "unknown_choice"


def test_a_time_that_has_not_come_is_refused():
    not_after(date(2026, 3, 2), date(2026, 3, 2), field="on")
    not_after(None, date(2026, 3, 2), field="on")
    with pytest.raises(Refusal) as told:
        not_after(date(2026, 3, 3), date(2026, 3, 2), field="on")
    assert told.value.code == "in_future"


def test_a_time_before_what_came_first_is_refused_in_its_own_words():
    not_before(date(2026, 3, 2), date(2026, 3, 2), field="on", sentence="…")
    with pytest.raises(Refusal, match="trước khi"):
        not_before(date(2026, 3, 1), date(2026, 3, 2), field="on", sentence="Ngày này trước khi tiếp nhận.")
