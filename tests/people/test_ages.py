"""Where doubt remains whether someone is a child, they are one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.people.stages import Birth, age_on, read_birth
from loive.people.words import AGE_BANDS

DAY = date(2026, 3, 2)
DAYS = st.dates(date(1950, 1, 1), date(2026, 3, 2))


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("", Birth()),
        ("05/09/2004", Birth(2004, 9)),
        ("5-9-2004", Birth(2004, 9)),
        ("09/2004", Birth(2004, 9)),
        ("2004", Birth(2004)),
        ("khoảng 2008", Birth(2008, None, about=True)),
        ("about 2008", Birth(2008, None, about=True)),
    ],
)
def test_a_birth_is_read_as_people_tell_it(text: str, birth: Birth):
    assert read_birth(text, DAY) == birth


@pytest.mark.parametrize(
    "text", ["31/02/2004", "13/2004", "03/03/2026", "1899", "0000", "hôm qua", "20/04", "khoảng"]
)
def test_what_cannot_be_a_birth_is_none(text: str):
    assert read_birth(text, DAY) is None


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_a_birth(text: str):
    read_birth(text, DAY)


@pytest.mark.parametrize(
    ("birth", "is_u16", "is_u18"),
    [
        (Birth(), True, True),
        (Birth(2008), False, True),  # seventeen or eighteen: still a minor
        (Birth(2010), True, True),  # fifteen or sixteen: still a child
        (Birth(2008, 2), False, False),  # turned eighteen last month
        (Birth(2008, 3), False, True),  # turns eighteen this month: a minor to its end
        (Birth(2006, None, about=True), False, True),  # about 2006 may be 2008
        (Birth(1990), False, False),
    ],
)
def test_age_is_counted_on_the_safe_side(birth: Birth, is_u16: bool, is_u18: bool):
    age = age_on(birth, DAY)
    assert (age.is_u16, age.is_u18) == (is_u16, is_u18)


def test_one_whose_papers_leave_no_doubt_is_an_adult():
    assert not age_on(Birth(), DAY, seems_adult=True).is_u18


@given(DAYS, DAYS)
def test_who_is_under_18_is_never_taken_for_an_adult(born: date, on: date):
    if born <= on:
        real = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
        for told in (Birth(born.year, born.month), Birth(born.year), Birth(born.year, None, about=True)):
            age = age_on(told, on)
            assert age.is_u18 or real >= 18
            assert age.is_u16 or real >= 16
            assert age.band in AGE_BANDS


@given(DAYS)
def test_a_child_is_also_a_minor(born: date):
    age = age_on(Birth(born.year, born.month), DAY)
    assert age.is_u18 or not age.is_u16
