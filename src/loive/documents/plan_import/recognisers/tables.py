"""Tables of a plan: their rows, each cell known by what the heading of its column says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..structure.document import Document
from ..structure.outline import Node
from ..text.passage import Passage

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
        if (
            heading is None
            or sum(1 for kind, _ in known if kind) > 2
            and not any(c.isdigit() for c in cells[0].text)
        ):
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
