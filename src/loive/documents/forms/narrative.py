"""Text as people type it → parts of a document. A handful of signs is read, all else is text.

Each line is a paragraph. `# ` and `## ` open a numbered heading and one below it, `- ` and `+ ` an item and
one below it; `**…**` is bold; `{id}` of a figure known to the report prints its value with its mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from loive.documents.formats.official import Block, Bullet, Figure, Paragraph, Part, Run, value_words

_HEADINGS = (("## ", 1), ("# ", 0))
_BULLETS = (("- ", False), ("+ ", True))
_QUOTE = re.compile(r"\{([^{}\s]{1,200})\}")


@dataclass(slots=True)
class _Open:
    """A heading whose content is still being read; the outermost has no words and depth -1."""

    depth: int
    runs: tuple[Run, ...] = ()
    parts: list[Part] = field(default_factory=list)


def narrative(text: str, figures: Mapping[str, Figure] | None = None) -> tuple[Part, ...]:
    """Return the parts that `text` spells; `figures` are those it may quote, by id."""
    known = figures or {}
    open_ = [_Open(-1)]
    for raw in text.splitlines():
        if not (line := raw.strip()):
            continue
        depth, words = _heading(line)
        if depth is None:
            open_[-1].parts.append(_leaf(line, known))
        else:
            _close(open_, depth)
            open_.append(_Open(depth, _runs(words, known)))
    _close(open_, 0)
    return tuple(open_[0].parts)


def _heading(line: str) -> tuple[int | None, str]:
    for sign, depth in _HEADINGS:
        if line.startswith(sign):
            return depth, line.removeprefix(sign).strip()
    return None, line


def _leaf(line: str, known: Mapping[str, Figure]) -> Part:
    for sign, deeper in _BULLETS:
        if line.startswith(sign):
            return Bullet(_runs(line.removeprefix(sign).strip(), known), deeper)
    return Paragraph(_runs(line, known))


def _close(open_: list[_Open], depth: int) -> None:
    """End every heading at `depth` or below and hang it under the one that stands above it."""
    while open_[-1].depth >= depth:
        done = open_.pop()
        open_[-1].parts.append(Block(done.runs, tuple(done.parts)))


def _runs(words: str, known: Mapping[str, Figure]) -> tuple[Run, ...]:
    return tuple(run for text, bold in _weights(words) for run in _quotes(text, bold, known))


def _weights(words: str) -> Iterator[tuple[str, bool]]:
    """Split at pairs of `**`; a sign without a partner, and a pair with nothing inside, stay text."""
    pieces = words.split("**")
    if len(pieces) % 2 == 0:
        pieces[-2:] = ["**".join(pieces[-2:])]
    for place, piece in enumerate(pieces):
        if place % 2 and not piece.strip():
            yield f"**{piece}**", False
        elif piece:
            yield piece, bool(place % 2)


def _quotes(text: str, bold: bool, known: Mapping[str, Figure]) -> Iterator[Run]:
    start = 0
    for match in _QUOTE.finditer(text):
        if figure := known.get(match[1]):
            if match.start() > start:
                yield Run(text[start : match.start()], bold)
            yield Run(value_words(figure), bold, figure=figure.id)
            start = match.end()
    if text[start:]:
        yield Run(text[start:], bold)
