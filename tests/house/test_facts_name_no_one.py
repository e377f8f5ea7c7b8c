"""What leaves a room is declared, typed and enumerated, and could be read aloud in any meeting."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from loive.base.fact import Column, Kind
from tests.house.code import SOURCE

ROOMS = sorted(path.parent.name for path in SOURCE.glob("*/facts.py"))
COLUMNS = [(room, column) for room in ROOMS for column in import_module(f"loive.{room}.facts").COLUMNS]
# A column named like this could hold what singles out a person.
NAMING = re.compile(r"name|birth|phone|address|told|alias|id_number|text|note|email|street", re.I)


def test_the_rooms_of_the_story_let_out_facts():
    assert {"tips", "cases"} <= set(ROOMS)


@pytest.mark.parametrize(("room", "column"), COLUMNS, ids=lambda v: v if isinstance(v, str) else v.name)
def test_facts_name_no_one(room: str, column: Column):
    where = f"{room}.facts: {column.name}"
    assert isinstance(column.kind, Kind), (
        f"{where}: say what it holds with a Kind; there is none for free text."
    )
    assert not NAMING.search(column.name), (
        f"{where}: no names, contacts, words of people or exact birth dates."
    )
    assert bool(column.codes) == (column.kind is Kind.CODE), (
        f"{where}: a CODE lists its codes, nothing else does."
    )
    assert all(re.fullmatch(r"[a-z0-9_.<>+-]*", code) for code in column.codes), (
        f"{where}: codes, not sentences."
    )


@pytest.mark.parametrize("room", ROOMS)
def test_no_column_comes_twice(room: str):
    names = [column.name for r, column in COLUMNS if r == room]
    assert len(names) == len(set(names))
