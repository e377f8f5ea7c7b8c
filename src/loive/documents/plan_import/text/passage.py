"""A stretch of cleaned text that remembers where each of its characters stands in the document."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from .letters import folded, plain

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Passage:
    """Text with its places: `at[i]` is the position in the document of character `i`.

    `low` and `bare` are the text in small letters and without marks, character for character, so that what a
    pattern finds in them stands at the same place in `text`.
    """

    text: str
    at: array[int] = field(compare=False, repr=False)

    @cached_property
    def low(self) -> str:
        """Return the text in small letters, the tone mark where today's spelling puts it (hoá → hóa)."""
        return plain(self.text)

    @cached_property
    def bare(self) -> str:
        """Return the text in small letters without marks."""
        return folded(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> Passage:
        """Return the part from `start` to `end`, without the spaces at its ends."""
        part = self.text[start:end]
        start, end = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
        shorter = Passage(self.text[start:end], self.at[start : max(end, start)])
        # What is known already of the whole is known of the part.
        for form in ("low", "bare"):
            if form in self.__dict__:
                shorter.__dict__[form] = self.__dict__[form][start : max(end, start)]
        return shorter

    def trimmed(self, ends: str = " .;:,/") -> Passage:
        """Return the passage without those characters at its ends."""
        stripped = self.text.lstrip(ends)
        start = len(self.text) - len(stripped)
        return self.cut(start, start + len(stripped.rstrip(ends)))

    @property
    def span(self) -> tuple[int, int]:
        """Return where the passage begins and ends in the document (end exclusive); (0, 0) if it is empty."""
        return (self.at[0], self.at[-1] + 1) if self.at else (0, 0)


EMPTY = Passage("", array("l"))


def joined(passages: Iterable[Passage]) -> Passage:
    """Return the passages as one, a space between them.

    A number broken at its hyphen (`QĐ-` / `TTg`) is mended.
    """
    text: list[str] = []
    at = array("l")
    for part in (p for p in passages if p.text):
        if text and not ends_in_hyphen(text[-1]):
            text.append(" ")
            at.append(at[-1])
        text.append(part.text)
        at.extend(part.at)
    return Passage("".join(text), at)


def ends_in_hyphen(text: str) -> bool:
    """Say whether the text breaks off at a hyphen that stands right after a letter."""
    return text[-1:] == "-" and text[-2:-1].isalnum()


def from_source(source: str, start: int, end: int, drop: re.Pattern[str]) -> Passage:
    """Return the source between two places, without what `drop` matches and with single spaces."""
    kept: list[str] = []
    at = array("l")
    place = start
    for gone in drop.finditer(source, start, end):
        _copy(source, place, gone.start(), kept, at)
        place = gone.end()
    _copy(source, place, end, kept, at)
    return Passage("".join(kept), at).cut(0)


def _copy(source: str, start: int, end: int, kept: list[str], at: array[int]) -> None:
    place = start
    for space in _SPACE.finditer(source, start, end):
        kept.append(source[place : space.start()])
        at.extend(range(place, space.start()))
        if at and kept and (not kept[-1].endswith(" ") if kept[-1] else True):
            kept.append(" ")
            at.append(space.start())
        place = space.end()
    kept.append(source[place:end])
    at.extend(range(place, end))
