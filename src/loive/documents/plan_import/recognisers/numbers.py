"""Numbers and symbols of documents: `31/KH-BCĐ`, `96/2019/QH14`, `138/TTr-SLĐTBXH`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..text.dates import Day, days_in
from ..text.passage import Passage
from ..text.patterns import CAPITAL

_SYMBOL = rf"[{CAPITAL}][{CAPITAL}a-zđ0-9]*(?:-[{CAPITAL}0-9][{CAPITAL}a-zđ0-9.]*)*"
NUMBER = rf"\d{{1,6}}[a-zA-Z]?\s?/\s?(?:(?:19|20)\d{{2}}/)?{_SYMBOL}"
_CITED = re.compile(rf"(?<![\w/])(?P<number>{NUMBER})(?![\w/])")
_KIND = re.compile(rf"(?P<kind>[{CAPITAL}]\w{{1,10}}(?:\s\w{{1,10}})?)\s+(?:[Ss]ố:?\s*)?$")
_DATED = re.compile(r"\s*,?\s*ngày\s*")
_USUAL = ((re.compile(r"QĐ-T[Tt]?g$"), "QĐ-TTg"), (re.compile(r"CT-T[Tt]?g$"), "CT-TTg"))
# Written with a slash and capitals, but no document: 138/CP is a committee.
_NO_DOCUMENT = re.compile(r"\d+/(?:CP|TW|ĐP|UBND)$")


class Cited(NamedTuple):
    """A document named by its number.

    `start`, `end` stand in the passage; `day` is its date, if given after it.
    """

    number: str
    kind: str
    start: int
    end: int
    day: Day | None


def usual_form(number: str) -> str:
    """Return the number without spaces, its symbol as it is usually written (QĐ-Tg → QĐ-TTg)."""
    number = re.sub(r"\s+", "", number)
    for pattern, usual in _USUAL:
        number = pattern.sub(usual, number)
    return number


def cited_in(passage: Passage) -> Iterator[Cited]:
    """Yield the documents a passage names by number, in order."""
    for found in _CITED.finditer(passage.text):
        number = usual_form(found["number"])
        if _NO_DOCUMENT.fullmatch(number):
            continue
        dated = _DATED.match(passage.low, found.end())
        day = next(days_in(passage.low, dated.end(), dated.end() + 40), None) if dated else None
        if dated and day and day.start > dated.end() + 2:
            day = None
        kind = _KIND.search(passage.text[max(0, found.start() - 32) : found.start()])
        yield Cited(number, kind["kind"] if kind else "", found.start("number"), found.end("number"), day)
