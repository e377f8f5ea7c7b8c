"""Targets beside results: what was promised, what was reached, by what count, and whether it suffices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loive.documents.formats.official import (
    Cell,
    Column,
    ColumnKind,
    Figure,
    Number,
    Table,
    counted_words,
    value_words,
)
from loive.documents.formats.official.wording import number, percent

NOTE = "Việc so với kế hoạch dùng giá trị chưa làm tròn. Dấu [ ] dẫn tới nguồn của số liệu tại Phụ lục."

BOUNDS = {"=": "đạt {}", ">": "trên {}", ">=": "từ {} trở lên", "<": "dưới {}", "<=": "không quá {}"}
OUTCOMES = {
    "met": "Đạt",
    "not_met": "Chưa đạt",
    "unknown": "Chưa đủ số liệu",
    "wrong": "Số liệu bất thường, cần kiểm tra",
}

_COLUMNS = (
    Column("TT", ColumnKind.CENTRED, 0.5),
    Column("Chỉ tiêu", ColumnKind.TEXT, 2.6),
    Column("Kế hoạch", ColumnKind.CENTRED, 1.1),
    Column("Kết quả", ColumnKind.PERCENT, 1.2),
    Column("Tử số / mẫu số", ColumnKind.TEXT, 2.5),
    Column("Kỳ trước", ColumnKind.PERCENT, 1.0),
    Column("So với kế hoạch", ColumnKind.CENTRED, 1.1),
)


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target and the id of the figure that measures it; ratios are in percent points.

    `comparator` is a key of BOUNDS. `outcome` is a key of OUTCOMES, judged by whoever knows the plan: the
    form prints a judgement, it makes none.
    """

    name: str
    comparator: str
    target: Number
    figure: str
    outcome: str
    previous: Number | None = None

    def __post_init__(self) -> None:
        for value, known in ((self.comparator, BOUNDS), (self.outcome, OUTCOMES)):
            if value not in known:
                raise ValueError(f"{value!r} is none of {', '.join(known)}")


def targets_table(lines: tuple[TargetLine, ...], figures: Mapping[str, Figure], *, title: str = "") -> Table:
    """Return targets and results as a table. Raises ValueError for a figure the report does not hold."""
    rows = tuple(_row(place, line, _held(line, figures)) for place, line in enumerate(lines, start=1))
    return Table(_COLUMNS, rows, title=title, note=NOTE if rows else "")


def _held(line: TargetLine, figures: Mapping[str, Figure]) -> Figure:
    if line.figure not in figures:
        raise ValueError(
            f"target {line.name!r} is measured by figure {line.figure!r}, which the report lacks"
        )
    return figures[line.figure]


def _row(place: int, line: TargetLine, figure: Figure) -> tuple[Cell, ...]:
    write = percent if figure.is_ratio else number
    previous = None if line.previous is None else write(line.previous)
    return (
        Cell(str(place)),
        Cell(line.name),
        Cell(BOUNDS[line.comparator].format(write(line.target))),
        Cell(value_words(figure, beside=line.target), figure=figure.id),
        Cell(counted_words(figure)),
        Cell(previous),
        Cell(OUTCOMES[line.outcome]),
    )
