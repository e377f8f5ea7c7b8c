"""Lines, pairs and tables as WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from loive.documents.formats.official.flow import Grid, Item, Line, Pair, Row, Rule, Span
from loive.documents.formats.official.styles import HEAD_SHARE, LOOKS, Look, Style

from . import styles
from .xml import Element, paragraph, text, w

_CHARACTER_STYLES = {
    (True, False): styles.STRONG,
    (False, True): styles.EMPHASIS,
    (True, True): styles.STRONG_EMPHASIS,
}


def body(items: tuple[Item, ...], width: int) -> list[Element]:
    """Return items as elements, `width` in twips; two tables never touch, or Word joins them."""
    out: list[Element] = []
    for item, following in pairwise((*items, None)):
        out.append(_element(item, width))  # type: ignore[arg-type]
        if isinstance(item, Pair | Grid) and isinstance(following, Pair | Grid):
            out.append(paragraph(styles.SEPARATOR))
    return out


def _element(item: Item, width: int) -> Element:
    if isinstance(item, Line):
        return _line(item)
    if isinstance(item, Rule):
        return _rule(item, width)
    return _pair(item, width) if isinstance(item, Pair) else _grid(item, width)


def _line(line: Line) -> Element:
    look = LOOKS[line.style]
    return paragraph(line.style.value, *(part for span in line.spans for part in _span(span, look)))


def _span(span: Span, look: Look) -> list[Element]:
    run = w("r", _run_properties(span, look), text(span.text))
    if span.to:
        return [w("hyperlink", run, anchor=_bookmark(span.to), history=1)]
    if span.at:
        start = w("bookmarkStart", id=span.at, name=_bookmark(span.at))
        return [start, run, w("bookmarkEnd", id=span.at)]
    return [run]


def _run_properties(span: Span, look: Look) -> Element | None:
    """Weight is a character style, left out where the paragraph's style has it: Word would undo both."""
    weight = (span.bold and not look.bold, span.italic and not look.italic)
    style = styles.MARK if span.raised else _CHARACTER_STYLES.get(weight)
    return w("rPr", w("rStyle", val=style)) if style else None


def _bookmark(number: int) -> str:
    return f"figure_{number}"


def _rule(rule: Rule, width: int) -> Element:
    side = round(width * (1 - rule.share) / 2)
    return paragraph(Style.RULE.value, properties=(w("ind", left=side, right=side),))


def _pair(pair: Pair, width: int) -> Element:
    left = round(width * HEAD_SHARE)
    widths = (left, width - left)
    cells = (_cell((_element(part, size) for part in side), size)
             for side, size in zip((pair.left, pair.right), widths, strict=True))  # fmt: skip
    return _table(styles.LAYOUT_TABLE, widths, [w("tr", _row_properties(pair.whole), *cells)])


def _grid(grid: Grid, width: int) -> Element:
    widths = tuple(round(width * share) for share in grid.shares)
    rows = [_row(grid.head, widths, head=True), *(_row(row, widths) for row in grid.rows)]
    return _table(styles.DATA_TABLE, widths, rows)


def _row(row: Row, widths: tuple[int, ...], *, head: bool = False) -> Element:
    cells = (_cell((_line(cell),), size, centred=True) for cell, size in zip(row.cells, widths, strict=True))
    return w("tr", _row_properties(row.whole, head=head and row.whole), *cells)


def _row_properties(whole: bool, *, head: bool = False) -> Element:
    return w("trPr", w("cantSplit") if whole else None, w("tblHeader") if head else None)


def _cell(content: Iterable[Element], width: int, *, centred: bool = False) -> Element:
    """A cell holds at least one paragraph: Word calls the file damaged otherwise."""
    inside = list(content) or [paragraph(styles.SEPARATOR)]
    vertical = w("vAlign", val="center") if centred else None
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), vertical), *inside)


def _table(style: str, widths: tuple[int, ...], rows: list[Element]) -> Element:
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)
