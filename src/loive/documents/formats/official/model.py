"""An official document as plain data: what stands in it, never how it looks.

The parts and their order are those of Decree 30/2020, art. 8. Text is ordinary text: no markup is read in
it, by either writer. Every percentage in the model is in percent points (92.3, not 0.923).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

Number: TypeAlias = int | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one weight. `figure` is the id of the figure it quotes, whose mark follows."""

    text: str
    bold: bool = False
    italic: bool = False
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running text."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """One unnumbered item: "-", and "+" one step deeper."""

    runs: tuple[Run, ...]
    deeper: bool = False


class ColumnKind(StrEnum):
    """How the cells of a column are written and aligned."""

    TEXT = "text"
    CENTRED = "centred"
    NUMBER = "number"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `width` is its share of the table's width beside the others."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. None is not known and prints as "…", never as 0; `anchor` is the figure id explained here."""

    value: str | Number | None
    figure: str = ""
    anchor: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a title above and a note below; its header row repeats on every page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table has at least one column")
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells for {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class Block:
    """A numbered block; its number (I. → 1. → a)) follows from where it stands in the tree.

    With `heading` its text is a heading of its own line; without, the number opens a paragraph.
    """

    runs: tuple[Run, ...]
    parts: tuple[Part, ...] = ()
    heading: bool = True


Part: TypeAlias = Paragraph | Bullet | Table | Block


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that can be traced: what was counted, over what, until when, by which definition.

    Without `denominator` it is a count. `numerator` None means not known; `shown` replaces the exact value
    where only a rounded or bounded one may be printed ("dưới 10").
    """

    id: str
    name: str
    numerator: int | None
    numerator_words: str
    as_of: date
    definition: str
    denominator: int | None = None
    denominator_words: str = ""
    cohort: str = ""
    shown: str = ""

    @property
    def is_ratio(self) -> bool:
        """Tell whether the figure is a percentage of something."""
        return bool(self.denominator_words)

    @property
    def value(self) -> Number | None:
        """Return the exact count, or the exact percentage in percent points; None where there is none."""
        if not self.is_ratio or self.numerator is None:
            return self.numerator
        return Fraction(100 * self.numerator, self.denominator) if self.denominator else None


@dataclass(frozen=True, slots=True)
class Heading:
    """Who issues, under what number, where and when; names as in a sentence, for printing capitalises.

    A line break in a name is kept. Until `signed`, number, day and month stay blank and the document is
    marked as a draft; `on` is then the day it was drawn up.
    """

    issuer: str
    place: str
    on: date
    symbol: str
    parent: str = ""
    number: int | None = None
    signed: bool = False


class Capacity(StrEnum):
    """In what capacity someone signs (Decree 30/2020, art. 13)."""

    ON_BEHALF_OF = "TM."
    FOR_HEAD = "KT."
    BY_ORDER = "TL."
    BY_MANDATE = "TUQ."
    ACTING = "Q."


@dataclass(frozen=True, slots=True)
class Authority:
    """One line of authority above the signer's title: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"."""

    capacity: Capacity
    of: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature block; `title` may be empty where an authority line says it all ("Q. GIÁM ĐỐC")."""

    title: str
    name: str
    authority: tuple[Authority, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: pages of its own, numbered from 1, lying on their side unless told otherwise."""

    title: str
    parts: tuple[Part, ...]
    landscape: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One official document. An empty `kind` makes it an official letter, with "V/v" before the abstract."""

    heading: Heading
    kind: str
    abstract: str
    body: tuple[Part, ...]
    signature: Signature
    bases: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    closing: tuple[Run, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = "VT"
    annexes: tuple[Annex, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def title(self) -> str:
        """Return the title by which a reader would look the document up."""
        return f"{self.kind} {self.abstract}".strip()


def words(text: str, *, bold: bool = False, italic: bool = False) -> tuple[Run, ...]:
    """Return plain text as runs."""
    return (Run(text, bold=bold, italic=italic),)


def paragraph(text: str) -> Paragraph:
    """Return plain text as one paragraph."""
    return Paragraph(words(text))
