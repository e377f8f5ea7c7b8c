"""Asks each room for its facts, and refuses any column or value that was not declared.

The facts are read outside any write transaction: measuring must not keep others from working.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from loive.base.fact import Column, Kind
from loive.organisations import facts as organisations

# The rooms whose facts can be measured.
ROOMS = {"tips": "loive.tips.facts", "cases": "loive.cases.facts"}


class Undeclared(ValueError):
    """A room let out something its columns do not declare; nothing is measured from it."""


class Facts(Protocol):
    """What a room's `facts` module offers."""

    COLUMNS: tuple[Column, ...]

    def rows(self) -> Iterable[tuple[Any, ...]]:
        """Return one tuple per fact, in the order of the columns."""


@dataclass(frozen=True)
class FactTable:
    """The facts of one room: declared columns, and checked rows."""

    name: str
    columns: tuple[Column, ...]
    rows: list[tuple[Any, ...]]


def _is_date(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


_FITS: Mapping[Kind, Callable[[Any], bool]] = {
    Kind.KEY: lambda value: isinstance(value, str) and value.isascii() and len(value) <= 64,
    Kind.PERSON: lambda value: isinstance(value, str) and value.isascii() and len(value) <= 64,
    Kind.CODE: lambda value: isinstance(value, str),
    Kind.DATE: _is_date,
    Kind.FLAG: lambda value: isinstance(value, bool),
    Kind.COUNT: _is_number,
    Kind.PLACE: lambda value: isinstance(value, str) and value.isascii() and len(value) <= 20,
    Kind.BODY: _is_number,
}


def table(name: str, source: Facts | None = None) -> FactTable:
    """Return the room's facts, every value checked. `source` stands in for the room in tests.

    Raises Undeclared when a row has more or fewer values than columns, or a value its column does not allow.
    """
    facts = source or importlib.import_module(ROOMS[name])
    columns = tuple(facts.COLUMNS)
    checks = [_check(name, column) for column in columns]
    rows = []
    for row in facts.rows():
        if len(row) != len(columns):
            raise Undeclared(f"{name}: a row has {len(row)} values for {len(columns)} declared columns")
        for check, value in zip(checks, row, strict=True):
            check(value)
        rows.append(tuple(row))
    return _placed(FactTable(name, columns, rows))


def _placed(facts: FactTable) -> FactTable:
    """Return the facts with the seat of their first body where a record has no place: it counts there."""
    names = [column.name for column in facts.columns]
    body = next((i for i, column in enumerate(facts.columns) if column.kind is Kind.BODY), None)
    place = names.index("place") if "place" in names else None
    if body is None or place is None or all(row[place] is not None for row in facts.rows):
        return facts
    seats = dict(organisations.rows())
    rows = [
        row if row[place] is not None else (*row[:place], seats.get(row[body]), *row[place + 1 :])
        for row in facts.rows
    ]
    return FactTable(facts.name, facts.columns, rows)


def _check(table_name: str, column: Column) -> Callable[[Any], None]:
    """Return what raises for a value the column does not allow. None (not known) is always allowed."""
    if column.kind not in _FITS or (column.kind is Kind.CODE and not column.codes):
        raise Undeclared(f"{table_name}.{column.name}: no such kind of column, or a code without its list")
    fits, codes = _FITS[column.kind], frozenset(column.codes)

    def check(value: Any) -> None:
        if value is None:
            return
        if not fits(value) or (codes and value not in codes and value != ""):
            raise Undeclared(f"{table_name}.{column.name}: a value that is no declared {column.kind}")

    return check
