"""The annex that makes figures traceable: one row for each, with what it counts and where it comes from."""

from __future__ import annotations

from . import wording
from .model import Annex, Cell, Column, ColumnKind, Figure, Number, Part, Table

TITLE = "Nguồn số liệu"
NOTHING_OCCURRED = "Không phát sinh"
DOES_NOT_APPLY = "-"

_COLUMNS = (
    Column("Dấu", ColumnKind.CENTRED, 0.6),
    Column("Số liệu", ColumnKind.TEXT, 2.2),
    Column("Giá trị", ColumnKind.NUMBER, 0.9),
    Column("Tử số hoặc số đếm", ColumnKind.TEXT, 1.8),
    Column("Mẫu số", ColumnKind.TEXT, 1.8),
    Column("Cách chọn đối tượng tính", ColumnKind.TEXT, 1.7),
    Column("Chốt đến", ColumnKind.CENTRED, 1.1),
    Column("Định nghĩa; mã số liệu", ColumnKind.TEXT, 1.7),
)


def sources_annex(
    figures: tuple[Figure, ...], *, title: str = TITLE, reading: tuple[Part, ...] = ()
) -> Annex:
    """Return the annex of figure sources, followed by `reading`, the words on how to read them."""
    rows = tuple(_row(place, figure) for place, figure in enumerate(figures, start=1))
    return Annex(title, (Table(_COLUMNS, rows), *reading))


def _row(place: int, figure: Figure) -> tuple[Cell, ...]:
    return (
        Cell(f"[{place}]", anchor=figure.id),
        Cell(figure.name),
        Cell(value_words(figure)),
        Cell(_counted(figure.numerator, figure.numerator_words)),
        Cell(_counted(figure.denominator, figure.denominator_words) if figure.is_ratio else DOES_NOT_APPLY),
        Cell(figure.cohort or DOES_NOT_APPLY),
        Cell(wording.short_date(figure.as_of)),
        Cell(f"{figure.definition}; {figure.id}"),
    )


def value_words(figure: Figure, *, beside: Number | None = None) -> str:
    """Return the figure as it is printed: "92,3%", "1.234", or the words that stand for it.

    A ratio of nothing (denominator 0) "does not occur"; a figure nobody knows is "…": the two are never 0.
    `beside` is the value it is compared with, onto which rounding must not carry it.
    """
    if figure.shown:
        return figure.shown
    if figure.is_ratio and figure.denominator == 0:
        return NOTHING_OCCURRED
    if figure.value is None:
        return wording.UNKNOWN
    return wording.percent(figure.value, beside=beside) if figure.is_ratio else wording.number(figure.value)


def counted_words(figure: Figure) -> str:
    """Return the count behind the figure in words: "12 tin đã giải quyết / 13 tin đã tiếp nhận"."""
    above = _counted(figure.numerator, figure.numerator_words)
    if not figure.is_ratio:
        return above
    return f"{above} / {_counted(figure.denominator, figure.denominator_words)}"


def _counted(count: int | None, words: str) -> str:
    return f"{wording.UNKNOWN if count is None else wording.number(count)} {words}".strip()
