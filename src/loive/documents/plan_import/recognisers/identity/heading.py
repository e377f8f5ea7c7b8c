"""The document's number, place and date, from its heading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ...text.dates import days_in
from ...text.passage import Passage
from ..numbers import NUMBER, usual_form

_NUMBER = re.compile(rf"(?:^|\s)số\s*:\s*(?P<number>{NUMBER})(?![\w/])", re.IGNORECASE)
_BLANK = re.compile(
    r"(?:^|\s)số\s*:\s*[.…_\s]*(?P<symbol>/\s*(?:\d{4}/)?[A-ZĐ][\wĐ]*(?:-[\wĐ]+)*)", re.IGNORECASE
)
_DATED = re.compile(
    r"(?P<place>[^\d,.;:"
    r"|()]{2,40}?)\s*,\s*(?P<date>ngày\b.{0,20}?\btháng\b.{0,16}?\bnăm\b\s*(?P<year>\d{4}"
    r"|20\s?\.{2,})?)"
)
# A heading line is short; a base that cites a number is a sentence.
_LONGEST = 120
_MONTH = re.compile(r"tháng\s*(\d{1,2})\b")


class Heading(NamedTuple):
    """What the heading says.

    Each value goes with the passage it was read from; None where it says nothing.
    """

    number: tuple[str, Passage] | None
    pattern: str | None
    date: tuple[str, Passage] | None
    partial: str | None
    place: tuple[str, Passage] | None


def heading_of(lines: Iterable[Passage]) -> Heading:
    """Read the heading lines. A number or day left blank is not guessed."""
    number = pattern = date = partial = place = None
    earlier: Passage | None = None
    for line in lines:
        if number is None and pattern is None:
            number, pattern = _numbered(line)
        dated = _DATED.search(line.low)
        if dated and date is None and partial is None:
            date, partial = _date(line, dated)
            place = _place(line, dated, earlier)
        earlier = line
    return Heading(number, pattern, date, partial, place)


def _numbered(line: Passage) -> tuple[tuple[str, Passage] | None, str | None]:
    if len(line) > _LONGEST:
        return None, None
    found = _NUMBER.search(line.text)
    if found:
        return (usual_form(found["number"]), line.cut(found.start("number"), found.end("number"))), None
    blank = _BLANK.search(line.text)
    return None, usual_form(blank["symbol"]) if blank else None


def _date(line: Passage, dated: re.Match[str]) -> tuple[tuple[str, Passage] | None, str | None]:
    day = next(days_in(line.low, dated.start("date"), dated.end("date")), None)
    if day and day.year:
        return (day.iso, line.cut(dated.start("date"), dated.end("date"))), None
    year = (dated["year"] or "").strip(" .")
    if len(year) != 4:
        return None, None
    month = _MONTH.search(dated["date"])
    return None, f"{year}-{int(month[1]):02}" if month and 1 <= int(month[1]) <= 12 else year


def _place(line: Passage, dated: re.Match[str], earlier: Passage | None) -> tuple[str, Passage] | None:
    place = line.cut(dated.start("place"), dated.end("place"))
    # On one printed line with the number, the place is what stands after it.
    words = re.split(r"\s{2,}|/\S+\s+", place.text)[-1].strip()
    place = place.cut(len(place.text) - len(words))
    if not place.text[:1].isupper():
        return None
    broken = earlier is not None and len(earlier.text.split()) == 1 and earlier.text.istitle()
    name = f"{earlier.text} {place.text}" if broken and earlier else place.text
    return name, place
