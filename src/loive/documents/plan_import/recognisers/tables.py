"""Tables of a plan: rows of tasks with their bodies and days, rows of targets with a figure for each year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..bodies import bodies_at
from ..dates import days_in
from ..document import Document
from ..letters import plain
from ..outline import Node
from ..passage import Passage
from ..proposal import Assignment, Span, Target
from .comparators import comparator_at
from .indicator_hints import suggested_indicator
from .roles import COORDINATE, LEAD

# What a column holds, by its heading; the first that fits wins.
COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("coordinate", re.compile(r"phối hợp")),
    ("lead", re.compile(r"chủ trì|phụ trách|đơn vị thực hiện|cơ quan thực hiện|phân công|người thực hiện")),
    ("due", re.compile(r"thời gian|thời hạn|tiến độ|hoàn thành")),
    ("unit", re.compile(r"đơn vị tính|đvt")),
    ("year", re.compile(r"(?:năm )?20\d{2}|chỉ tiêu (?:năm|giao)|kế hoạch năm|mục tiêu năm|giá trị")),
    ("target", re.compile(r"chỉ tiêu|chỉ số|tiêu chí")),
    ("task", re.compile(r"nhiệm vụ|nội dung|hoạt động|công việc|giải pháp")),
)
_VALUE = re.compile(r"(?P<sign>[≥≤><]=?|từ|trên|ít nhất|tối thiểu|dưới|không quá)?\s*(?P<value>\d{1,6}(?:[.,]\d+)?)\s*(?P<unit>%)?(?:\s+trở lên)?")
_SIGNS = {"≥": ">=", "≤": "<=", ">": ">", "<": "<", ">=": ">=", "<=": "<=", "từ": ">=", "trên": ">", "ít nhất": ">=", "tối thiểu": ">=", "dưới": "<", "không quá": "<="}
_LONGEST_NAME = 90


@dataclass(frozen=True)
class Row:
    """One row: its cells by what their column holds; `years` are the columns with a figure, by heading."""

    node: Node
    whole: Passage
    cells: dict[str, Passage]
    years: tuple[tuple[str, Passage], ...]


def rows_of(document: Document) -> Iterator[Row]:
    """Yield the rows of every table whose heading row names columns we know."""
    heading: list[tuple[str, str]] | None = None
    for node, passage in document.passages():
        if not passage.text.startswith("|"):
            heading = None
            continue
        cells = _cells(passage)
        known = [(_column(cell), cell.low) for cell in cells]
        if heading is None or sum(1 for kind, _ in known if kind) > 2 and not any(c.isdigit() for c in cells[0].text):
            heading = known if sum(1 for kind, _ in known if kind) >= 2 else None
        elif len(cells) == len(heading):
            yield _row(node, passage, heading, cells)


def _cells(passage: Passage) -> list[Passage]:
    bars = [n for n, c in enumerate(passage.text) if c == "|"]
    ends = bars[1:] if len(bars) > 1 else [len(passage)]
    return [passage.cut(a + 1, b) for a, b in zip(bars, ends, strict=False)]


def _column(cell: Passage) -> str:
    return next((kind for kind, words in COLUMNS if words.search(cell.low)), "")


def _row(node: Node, passage: Passage, heading: list[tuple[str, str]], cells: list[Passage]) -> Row:
    named: dict[str, Passage] = {}
    years = []
    for (kind, title), cell in zip(heading, cells, strict=True):
        if kind == "year":
            years.append((title, cell))
        elif kind:
            named.setdefault(kind, cell)
    return Row(node, passage, named, tuple(years))


def table_assignments(document: Document) -> list[Assignment]:
    """Return what the rows of tasks give to whom."""
    found: list[Assignment] = []
    for row in rows_of(document):
        task = row.cells.get("task")
        if not task:
            continue
        for role in (LEAD, COORDINATE):
            for name in _names(row.cells.get(role)):
                found.append(
                    Assignment(
                        section=row.node.section,
                        span=task.span,
                        confidence=0.8,
                        agency=name,
                        task=task.text,
                        role=role,
                    )
                )
    return found


def table_dues(document: Document) -> dict[Span, str]:
    """Return the day each row's task is due, by the task's place, for the rows that name one."""
    dues: dict[Span, str] = {}
    for row in rows_of(document):
        task, due = row.cells.get("task"), row.cells.get("due")
        day = next(days_in(due.low), None) if due else None
        if task and day:
            dues[task.span] = day.iso
    return dues


def _names(cell: Passage | None) -> list[str]:
    if not cell or len(cell.text.strip(" -–")) < 2:
        return []
    bodies = bodies_at(cell, 0)
    if bodies and bodies[-1].end >= len(cell) - 2:
        return [body.name for body in bodies]
    return [part for part in (p.strip(" .-") for p in re.split(r"[;,]\s*", cell.text)) if 1 < len(part) < _LONGEST_NAME]


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
                comparator=_SIGNS.get(value["sign"] or "", comparator_at(cell.low, value.start("value"), value.end("value")) or "="),
                deadline_year=int(year[0]) if year else None,
                subject=subject.text,
                suggested_indicator=suggested_indicator(plain(subject.text)),
            )


def _number(written: str) -> float:
    value = float(written.replace(".", "").replace(",", ".") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written) else written.replace(",", "."))
    return int(value) if value == int(value) else value
