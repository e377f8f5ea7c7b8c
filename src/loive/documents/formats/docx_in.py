"""Word in: the paragraphs and tables of a .docx in reading order, with the numbers Word writes itself."""

from __future__ import annotations

import posixpath
import time
from collections.abc import Iterator
from typing import Any

from .docx_numbers import Numbers, W
from .docx_parts import Package
from .read_limits import Limits
from .read_refusals import refused

_BOX = W + "txbxContent"
# Struck-out text, field codes, and the second copy of a drawing kept for old readers.
_SKIP = frozenset(
    {
        W + "del",
        W + "moveFrom",
        W + "instrText",
        W + "pPr",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
        _BOX,
    }
)
_SIGNS = {W + "tab": " ", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_LAYOUT_ROWS = 4


def read_docx(data: bytes, limits: Limits) -> str:
    """Return the text: one line a paragraph, a row of a data table as `| cell | cell |`.

    A table of two columns or fewer and a few rows is taken for layout (the letterhead, the signature block):
    its cells follow one another, paragraph by paragraph. Deleted text is left out, text boxes are kept.
    Raises Refusal: `docx_broken`, `word_locked`, `other_format`, `too_long`, `too_slow`.
    """
    package = Package(data, limits)
    main = package.main()
    folder = posixpath.dirname(main)
    document = package.part(main)
    body = document.find(W + "body") if document is not None else None
    if body is None:
        raise refused("docx_broken")
    numbers = Numbers(package.part(f"{folder}/numbering.xml"), package.part(f"{folder}/styles.xml"))
    return "\n".join(_bounded(_lines(body, numbers), limits))


def _bounded(lines: Iterator[str], limits: Limits) -> Iterator[str]:
    until, room = time.monotonic() + limits.seconds, limits.characters
    for count, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0 or count >= limits.paragraphs:
            raise refused("too_long")
        if count % 256 == 0 and time.monotonic() > until:
            raise refused("too_slow")
        yield line


def _lines(block: Any, numbers: Numbers) -> Iterator[str]:
    for child in block:
        if child.tag == W + "p":
            yield from _paragraph(child, numbers)
        elif child.tag == W + "tbl":
            yield from _table(child, numbers)
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _lines(child, numbers)


def _paragraph(paragraph: Any, numbers: Numbers) -> Iterator[str]:
    for box in paragraph.iter(_BOX):
        if not any(above.tag.endswith("}Fallback") for above in box.iterancestors()):
            yield from _lines(box, numbers)
    text = "".join(_runs(paragraph))
    yield from ((numbers.before(paragraph) if text.strip() else "") + text).split("\n")


def _runs(node: Any) -> Iterator[str]:
    for child in node:
        if child.tag in _SKIP:
            continue
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _runs(child)


def _table(table: Any, numbers: Numbers) -> Iterator[str]:
    rows = [
        [list(_lines(cell, numbers)) for cell in row.iterfind(W + "tc")] for row in table.iterfind(W + "tr")
    ]
    if len(rows) <= _LAYOUT_ROWS and max(map(len, rows), default=0) <= 2:
        yield from (line for row in rows for cell in row for line in cell)
        return
    for row in rows:
        yield "| " + " | ".join(" ".join(" ".join(cell).replace("|", "/").split()) for cell in row) + " |"
