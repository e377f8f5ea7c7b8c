"""Whatever is done to a line, the verifier names that line."""

from __future__ import annotations

import copy
from datetime import timedelta

import pytest

from loive.security.audit import chain
from loive.security.audit.chain import GENESIS, digest
from loive.security.audit.models import Line
from loive.security.audit.verifier import walk

LENGTH = 200
LINES = range(1, LENGTH + 1)


@pytest.fixture(scope="module")
def whole() -> list[Line]:
    """A chain of two hundred lines, made without a database."""
    from tests.conftest import Clock

    lines: list[Line] = []
    for number in LINES:
        line = Line(number=number, at=Clock.monday + timedelta(minutes=number), account=f"ACC{number % 9}")
        line.role, line.organisation, line.request = "leader", number % 5, f"r{number}"
        line.what, line.about, line.purpose, line.seen = "case.read", f"REF{number}", "duty", f"A{number}"
        line.previous = lines[-1].hash if lines else GENESIS
        line.hash = digest(line)
        lines.append(line)
    return lines


ALTERED = {
    "number": lambda v: v + 1000,
    "at": lambda v: v + timedelta(microseconds=1),
    "account": lambda v: v + "0",
    "role": lambda v: "auditor",
    "organisation": lambda v: v + 1,
    "what": lambda v: v + "x",
    "about": lambda v: v[:-1],
    "purpose": lambda v: "",
    "seen": lambda v: v + ",B",
    "request": lambda v: v.upper(),
    "previous": lambda v: v[::-1] if v != v[::-1] else "1" * 64,
    "hash": lambda v: v[::-1],
}


def test_every_field_of_a_line_is_altered_below():
    assert set(ALTERED) == {*chain.FIELDS, "hash"} == {field.name for field in Line._meta.fields}


def test_a_whole_chain_holds(whole: list[Line]):
    assert walk(whole) == (LENGTH, whole[-1].hash, None)


@pytest.mark.parametrize("field", ALTERED)
def test_a_field_altered_in_any_line_is_found_there(whole: list[Line], field: str):
    for number in LINES:
        line = copy.copy(whole[number - 1])
        setattr(line, field, ALTERED[field](getattr(line, field)))
        assert named([*whole[: number - 1], line, *whole[number:]]) == number


def test_a_line_altered_and_hashed_anew_is_found_at_the_next(whole: list[Line]):
    for number in LINES[:-1]:
        line = copy.copy(whole[number - 1])
        line.about = "FORGED"
        line.hash = digest(line)
        assert named([*whole[: number - 1], line, *whole[number:]]) == number + 1


def test_a_missing_line_is_found_where_it_stood(whole: list[Line]):
    for number in LINES[:-1]:
        assert named([*whole[: number - 1], *whole[number:]]) == number


def test_a_line_put_in_between_is_found_where_it_stands(whole: list[Line]):
    for number in LINES:
        line = copy.copy(whole[number - 1])
        line.about = "FORGED"
        line.hash = digest(line)
        assert named([*whole[:number], line, *whole[number:]]) == number + 1


def test_two_lines_that_changed_places_are_found_at_the_first(whole: list[Line]):
    for number in LINES[:-1]:
        swapped = [*whole[: number - 1], whole[number], whole[number - 1], *whole[number + 1 :]]
        assert named(swapped) == number


def test_two_lines_that_changed_contents_are_found_at_the_first(whole: list[Line]):
    for number in LINES[:-1]:
        one, two = copy.copy(whole[number - 1]), copy.copy(whole[number])
        one.about, two.about = two.about, one.about
        assert named([*whole[: number - 1], one, two, *whole[number + 1 :]]) == number


def test_a_chain_without_its_beginning_is_found_at_the_first_line(whole: list[Line]):
    for number in LINES[:-1]:
        assert named(whole[number:]) == 1


def named(lines: list[Line]) -> int | None:
    """Return the number of the line that the verifier names."""
    broken = walk(lines)[2]
    return broken.number if broken else None
