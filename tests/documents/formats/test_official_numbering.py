"""Numbers of headings and points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.documents.formats.official.numbering import LETTERS, label, letter, letter_number, roman

NUMBERS = st.integers(1, 20_000)


def test_points_follow_the_vietnamese_order_of_letters() -> None:
    expected = "a b c d đ e g h i k l m n o p q r s t u v x y".split()
    assert [letter(number) for number in range(1, 24)] == expected


@pytest.mark.parametrize("absent", "ăâêôơưfjwz")
def test_letters_that_number_no_point_are_refused(absent: str) -> None:
    with pytest.raises(ValueError, match="substring|order"):
        letter_number(absent)


def test_an_empty_label_is_no_letter() -> None:
    with pytest.raises(ValueError, match="substring"):
        letter_number("")


@given(NUMBERS)
def test_every_letter_leads_back_to_its_number(number: int) -> None:
    assert letter_number(letter(number)) == number


@given(NUMBERS, NUMBERS)
def test_letters_are_never_shared(one: int, other: int) -> None:
    assert (letter(one) == letter(other)) == (one == other)


@given(st.lists(st.sampled_from(LETTERS), max_size=30))
def test_sorting_by_place_puts_d_with_a_stroke_right_after_d(letters: list[str]) -> None:
    assert sorted(letters, key=letter_number) == [
        sign for sign in LETTERS for _ in range(letters.count(sign))
    ]


def test_after_y_two_letters_begin() -> None:
    assert [letter(number) for number in (24, 25, 46, 47)] == ["aa", "ab", "ay", "ba"]


@pytest.mark.parametrize(("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX")])
def test_main_headings_carry_roman_numerals(number: int, numeral: str) -> None:
    assert roman(number) == numeral


@pytest.mark.parametrize(
    ("depth", "expected"), [(0, "V."), (1, "5."), (2, "đ)"), (3, "-"), (4, "+"), (9, "+")]
)
def test_the_fifth_block_is_numbered_by_its_depth(depth: int, expected: str) -> None:
    assert label(depth, 5) == expected


@pytest.mark.parametrize("number", [0, -3])
def test_nothing_is_numbered_below_one(number: int) -> None:
    with pytest.raises(ValueError, match="starts at 1"):
        label(0, number)
