"""The document's lines, without the marks of layout: markdown signs, page numbers, rules, the national
motto.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .letters import is_capitals
from .passage import Passage, from_source

# Markdown emphasis and headings, backslash escapes; a star before a space at the start of a line is a bullet.
_MARKUP = re.compile(r"(?m:^[ \t]{0,3}(?:>|#{1,6})[ \t]+)|\*\*|__|\\(?=[^\w\s])|(?<!^)\*(?!\s)|(?<=\S)\*|`")
_LOOSE_STAR = re.compile(r"^\*(?=\S)")
# Two headings printed as one line: "I. MỤC ĐÍCH**1. Mục tiêu**".
_GLUED = re.compile(r"(?<=[^\W\d_])\*{2,4}(?=(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s)")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?|(?:trang|page)\s*\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?"
)
# What signing programs and web sites print around a document.
_STAMP = re.compile(
    r"(?:người ký|ký bởi|cơ quan|thời gian ký|ngày ký|email|e-mail)\s?:\s"
    r"|công báo/số|https?://\S+$|www\.\S+$|tải văn bản"
)
_RULE = re.compile(r"[-_=–—*.~\s|:+]{3,}")
MOTTO = re.compile(r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*-\s*tự do\s*-\s*hạnh phúc")

# Printed in a narrow column the motto breaks.
_BROKEN_MOTTO = re.compile(r"cộng h(?:òa|oà) xã hội(?: chủ nghĩa)?|(?:chủ nghĩa )?việt nam")


@dataclass(frozen=True)
class Line:
    """One cleaned line.

    `after_gap`: blank lines or a page's end stand before it. `width`, `indent`: as printed.
    """

    passage: Passage
    after_gap: bool
    width: int
    indent: int = 0

    @property
    def text(self) -> str:
        return self.passage.text


def lines_of(source: str) -> Iterator[Line]:
    """Yield the lines that say something, in order."""
    gap = True
    for start, end in _physical(source):
        raw = source[start:end]
        line = from_source(source, start, end, _MARKUP)
        if line.text.startswith("*"):
            line = line.cut(1) if _LOOSE_STAR.match(line.text) else line
        line = without_motto(line)
        if not line or _is_furniture(line):
            gap = gap or not raw.strip() or "\f" in raw or bool(_RULE.fullmatch(raw.strip()))
            continue
        yield Line(line, gap or "\f" in raw, len(raw.rstrip()), len(raw) - len(raw.lstrip(" \t")))
        gap = False


def _physical(source: str) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in source.splitlines(keepends=True) if source else ():
        end = start + len(piece)
        cuts = [start, *(start + m.end() for m in _GLUED.finditer(piece)), end]
        yield from zip(cuts, cuts[1:], strict=False)
        start = end


def without_motto(line: Passage) -> Passage:
    """Return the line without the national motto; beside it, on one printed line, stands the issuer."""
    if _BROKEN_MOTTO.fullmatch(line.low) and is_capitals(line.text):
        return line.cut(0, 0)
    found = MOTTO.search(line.low)
    if not found:
        return line
    before, after = line.cut(0, found.start()), line.cut(found.end())
    return before if len(before) >= len(after) else after


def _is_furniture(line: Passage) -> bool:
    if line.text.startswith("|"):
        return bool(_RULE.fullmatch(line.text))
    return bool(_PAGE_NUMBER.fullmatch(line.low) or _RULE.fullmatch(line.text) or _STAMP.match(line.low))
