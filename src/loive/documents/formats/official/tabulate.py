"""From a table of values to a grid of lines: numbers written the Vietnamese way, aligned by kind."""

from __future__ import annotations

from . import wording
from .clean import printable
from .flow import Grid, Item, Line, Row, Span
from .marks import Marks
from .model import Cell, Column, ColumnKind, Number, Table
from .styles import Style

EMPTY = "Không có số liệu."

_STYLES = {
    ColumnKind.TEXT: Style.CELL,
    ColumnKind.CENTRED: Style.CELL_CENTRED,
    ColumnKind.NUMBER: Style.CELL_NUMBER,
    ColumnKind.PERCENT: Style.CELL_NUMBER,
}
_LONGEST_WHOLE = 200
"""A row whose fullest cell has more letters than this may break over two pages, lest it never fit on one."""


def tabulate(table: Table, marks: Marks) -> list[Item]:
    """Return the table's title, its grid, and its note or the word that it is empty."""
    items: list[Item] = []
    if table.title:
        items.append(Line(Style.TABLE_TITLE, (Span(printable(table.title)),)))
    items.append(_grid(table, marks))
    for note in (table.note, "" if table.rows else EMPTY):
        if note:
            items.append(Line(Style.TABLE_NOTE, (Span(printable(note)),)))
    return items


def _grid(table: Table, marks: Marks) -> Grid:
    total = sum(column.width for column in table.columns)
    titles = tuple(Line(Style.COLUMN_TITLE, (Span(printable(column.title)),)) for column in table.columns)
    return Grid(
        shares=tuple(column.width / total for column in table.columns),
        head=_row(titles),
        rows=tuple(
            _row(tuple(_line(cell, column, marks) for cell, column in zip(row, table.columns, strict=True)))
            for row in table.rows
        ),
    )


def _row(cells: tuple[Line, ...]) -> Row:
    return Row(cells, whole=max(len(cell.text) for cell in cells) <= _LONGEST_WHOLE)


def _line(cell: Cell, column: Column, marks: Marks) -> Line:
    anchor = marks.target(cell.anchor) if cell.anchor else 0
    out = [Span(written(cell.value, column.kind), cell.bold, at=anchor)]
    if cell.figure:
        out.append(Span(f"[{marks.number(cell.figure)}]", raised=True, to=marks.target(cell.figure)))
    return Line(_STYLES[column.kind], tuple(out))


def written(value: str | Number | None, kind: ColumnKind) -> str:
    """Return a cell's value as it prints; what is not known prints as "…"."""
    if value is None:
        return wording.UNKNOWN
    if isinstance(value, str):
        return printable(value)
    return wording.percent(value) if kind is ColumnKind.PERCENT else wording.number(value)
