"""What stands on the page, in order: lines, pairs of columns, tables. The writers only draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from .styles import Style


@dataclass(frozen=True, slots=True)
class Span:
    """Printable text of one weight. `raised` is superscript; `to` and `at` are a link and its target."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    to: int = 0
    at: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    style: Style
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """Return the words alone."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin centred line: `share` of the column's width, between 0 and 1."""

    share: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two borderless columns side by side. With `whole` the pair is never broken over two pages."""

    left: tuple[Line | Rule, ...]
    right: tuple[Line | Rule, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; a `whole` row is never broken over two pages."""

    cells: tuple[Line, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: shares of the width that add up to 1, a head that repeats on each page, rows."""

    shares: tuple[float, ...]
    head: Row
    rows: tuple[Row, ...]


Item: TypeAlias = Line | Rule | Pair | Grid


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one orientation, numbered from 1; the number is not shown on the first."""

    items: tuple[Item, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole document, ready to draw. `on` is its date, used wherever a file format wants one."""

    title: str
    author: str
    on: date
    draft: bool
    sections: tuple[Section, ...]
