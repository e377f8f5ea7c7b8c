"""Rows of targets, with a figure for each year's column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...structure.document import Document
from ...text.letters import plain
from ...understood import Target
from ..tables import Row, rows_of
from .comparators import comparator_at
from .indicator_hints import suggested_indicator

_VALUE = re.compile(
    r"(?P<sign>[≥≤><]=?|từ|trên|ít nhất|tối thiểu|dưới|không "
    r"quá)?\s*(?P<value>\d{1,6}(?:[.,]\d+)?)\s*(?P<unit>%)?(?:\s+trở lên)?"
)
_SIGNS = {
    "≥": ">=",
    "≤": "<=",
    ">": ">",
    "<": "<",
    ">=": ">=",
    "<=": "<=",
    "từ": ">=",
    "trên": ">",
    "ít nhất": ">=",
    "tối thiểu": ">=",
    "dưới": "<",
    "không quá": "<=",
}


def table_targets(document: Document) -> list[Target]:
    """Return the figures of the rows of targets, one for each year's column that has one."""
    return [target for row in rows_of(document) for target in _row_targets(row)]


def _row_targets(row: Row) -> Iterator[Target]:
    subject = row.cells.get("target") or (row.cells.get("task") if row.years else None)
    if not subject:
        return
    unit = row.cells["unit"].text if row.cells.get("unit") else ""
    for title, cell in row.years:
        value = _VALUE.fullmatch(cell.low.strip())
        if value and (unit or value["unit"]):
            year = re.search(r"20\d{2}", title)
            yield Target(
                section=row.node.section,
                span=row.whole.span,
                confidence=0.8,
                text=f"{subject.text}: {cell.text}",
                value=_number(value["value"]),
                unit="%" if value["unit"] or unit in ("%", "Phần trăm") else unit.lower(),
                comparator=_SIGNS.get(
                    value["sign"] or "",
                    comparator_at(cell.low, value.start("value"), value.end("value")) or "=",
                ),
                deadline_year=int(year[0]) if year else None,
                subject=subject.text,
                suggested_indicator=suggested_indicator(plain(subject.text)),
            )


def _number(written: str) -> float:
    value = float(
        written.replace(".", "").replace(",", ".")
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written)
        else written.replace(",", ".")
    )
    return int(value) if value == int(value) else value
