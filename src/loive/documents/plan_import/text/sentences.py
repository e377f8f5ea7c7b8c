"""A passage cut into sentences and clauses, without stumbling over abbreviations and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .passage import Passage

_END = re.compile(r"[.!?…]['”\")]*\s+(?=[“\"(]?[^\W\d_]|\d)")
_ABBREVIATED = re.compile(r"(?:\b(?:TP|TX|TT|Tp|Th|ThS|TS|PGS|GS|BS|tr|đ|v|VP|PVP|CVP|BCH|PTT|[A-ZĐ])|\.\.)$")
_CLAUSE = re.compile(r"\s*;\s*")
_LONGEST = 6_000


def sentences_of(passage: Passage) -> Iterator[Passage]:
    """Yield the sentences. A full stop ends one where a capital, a quotation or a number follows."""
    start = 0
    for stop in _END.finditer(passage.text):
        before = passage.text[max(start, stop.start() - 8) : stop.start()]
        following = passage.text[stop.end() : stop.end() + 1]
        if _ABBREVIATED.search(before) or following.islower():
            continue
        yield from _bounded(passage.cut(start, stop.end()))
        start = stop.end()
    yield from _bounded(passage.cut(start))


def _bounded(sentence: Passage) -> Iterator[Passage]:
    """Text without any full stop for pages is no sentence: it is taken in pieces, so that work stays
    bounded.
    """
    for start in range(0, len(sentence), _LONGEST):
        piece = sentence.cut(start, start + _LONGEST)
        if piece:
            yield piece


def clauses_of(sentence: Passage) -> Iterator[Passage]:
    """Yield the parts between semicolons; those inside brackets or quotation marks stay whole."""
    start = seen = brackets = quotes = 0
    for stop in _CLAUSE.finditer(sentence.text):
        piece = sentence.text[seen : stop.start()]
        brackets += piece.count("(") - piece.count(")")
        quotes += piece.count("“") - piece.count("”")
        seen = stop.end()
        if brackets > 0 or quotes > 0:
            continue
        yield sentence.cut(start, stop.start())
        start, brackets, quotes = stop.end(), 0, 0
    last = sentence.cut(start)
    if last:
        yield last
