"""Official documents as PDF: tagged, archival (PDF/A-2a) and accessible (PDF/UA-1), fonts embedded.

The template `official.typ` holds the drawing; the document reaches it as JSON and is drawn as text, so that
nothing typed into it is ever read as markup.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import fonts
from .official import Document, compose
from .official.flow import Flow, Grid, Item, Line, Pair, Row, Rule, Span
from .official.styles import HEAD_SHARE, HEADER_MM, LOOKS, MARGINS_MM

if TYPE_CHECKING:
    import typst

TEMPLATE = Path(__file__).with_name("official.typ")
STANDARDS: tuple[typst.PDFStandard, ...] = ("a-2a", "ua-1")
_REMEMBERED = 11
"""One more than the printings after which Typst lets go of what was not used again."""

MISSING = "[?]"
"""What stands for letters the fonts do not hold; `unprintable` tells which ones those are."""

_LONG_WORD = {True: re.compile(r"\S{13,}"), False: re.compile(r"\S{41,}")}
_PIECE = {True: re.compile(r"[^./_-]{1,9}[./_-]{0,3}|[./_-]{1,9}"), False: re.compile(r"\S{1,40}")}
"""Words too long for a line, and the pieces they may break into: in a table's cell, in running text."""


def write(document: Document) -> bytes:
    """Return the document as PDF bytes, the same for the same document.

    Raises ValueError when it quotes a figure it does not hold, Refusal when the fonts are not installed.
    """
    # Typst's library is large; it is loaded by whoever prints, not by every process that could.
    import typst

    flow = compose(document)
    printed = typst.compile(
        TEMPLATE,
        format="pdf",
        font_paths=_faces(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(_data(flow), ensure_ascii=False)},
        pdf_standards=list(STANDARDS),
        timestamp=datetime.combine(flow.on, time(), tzinfo=UTC),
    )
    _forget()
    return printed


def unprintable(document: Document) -> str:
    """Return the letters of the document that the PDF cannot show, each once, to warn a person of."""
    seen = {sign for section in compose(document).sections for sign in _text(section.items)}
    return "".join(sorted(sign for sign in seen if ord(sign) not in fonts.letters()))


@cache
def _faces() -> typst.Fonts:
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts.directory())]
    )


def _forget() -> None:
    """Let Typst drop what it remembers of the document: hundreds of megabytes, and words not its own.

    It keeps what its last printings laid out, to answer faster should the same come again; empty ones age it.
    """
    import typst

    for _ in range(_REMEMBERED):
        typst.compile(b"", format="svg", font_paths=_faces(), ignore_system_fonts=True)


def _data(flow: Flow) -> dict[str, Any]:
    return {
        "title": _shown(flow.title),
        "author": _shown(flow.author),
        "date": [flow.on.year, flow.on.month, flow.on.day],
        "draft": flow.draft,
        "font": fonts.FAMILY,
        "margins": MARGINS_MM,
        "header": HEADER_MM,
        "head": HEAD_SHARE,
        "looks": {style.value: asdict(look) for style, look in LOOKS.items()},
        "sections": [
            {"landscape": section.landscape, "items": [_item(item) for item in section.items]}
            for section in flow.sections
        ],
    }


def _item(item: Item) -> dict[str, Any]:
    if isinstance(item, Line):
        return _line(item)
    if isinstance(item, Rule):
        return {"is": "rule", "share": item.share}
    if isinstance(item, Pair):
        left, right = ([_item(part) for part in side] for side in (item.left, item.right))
        return {"is": "pair", "left": left, "right": right, "whole": item.whole}
    return {
        "is": "grid",
        "shares": item.shares,
        "head": _row(item.head),
        "rows": [_row(r) for r in item.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {"whole": row.whole, "cells": [_line(cell, narrow=True) for cell in row.cells]}


def _line(line: Line, *, narrow: bool = False) -> dict[str, Any]:
    return {"is": "line", "style": line.style.value, "spans": [_span(span, narrow) for span in line.spans]}


def _span(span: Span, narrow: bool) -> dict[str, Any]:
    def broken(word: re.Match[str]) -> str:
        return "\u200b".join(_PIECE[narrow].findall(word.group()))

    return asdict(span) | {"text": _LONG_WORD[narrow].sub(broken, _shown(span.text))}


def _shown(text: str) -> str:
    """Put MISSING for each stretch of letters the fonts do not hold."""
    held = fonts.letters()
    if all(ord(sign) in held for sign in set(text)):
        return text
    marked = "".join(sign if ord(sign) in held else "\x00" for sign in text)
    return re.sub("\x00+", MISSING, marked)


def _text(items: tuple[Item, ...]) -> str:
    out = []
    for item in items:
        if isinstance(item, Line):
            out.append(item.text)
        elif isinstance(item, Pair):
            out.append(_text(item.left + item.right))
        elif isinstance(item, Grid):
            out.append(_text(tuple(cell for row in (item.head, *item.rows) for cell in row.cells)))
    return "".join(out)
