"""What opens an item: `I.`, `1.`, `2.1.1.`, `a)`, `đ)`, `-`, `+`, `Điều 2.`, `Phụ lục`."""

from __future__ import annotations

import re
from typing import NamedTuple

# The letters of a Vietnamese list, in their order: no f, j, w, z, and đ after d.
LETTERS = "abcdđeghiklmnopqrstuvxy"

# Rank: how deep an item of the kind usually stands. Kinds not met yet are placed by it.
RANKS = {
    "annex": 0,
    "part": 1,
    "article": 2,
    "capital": 3,
    "roman": 4,
    "section": 4,
    "decimal": 5,
    "body": 9,
    "letter": 10,
    "paren": 11,
    "bullet": 12,
    "plus": 13,
}

_LETTER = f"[{LETTERS}fjwz]"
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "annex",
        re.compile(r"(?P<label>(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:\d{1,2}|[IVX]{1,4}))?)(?=\s*[.:]|\s*$)"),
    ),
    (
        "part",
        re.compile(
            r"(?P<label>(?i:phần|chương)\s+(?:(?i:thứ)\s+\w+|[IVXLC]+|\d{1,2}))\s*(?:[.:]\s*|$|(?=\s))"
        ),
    ),
    ("article", re.compile(r"(?P<label>Điều\s+\d{1,3}[a-zđ]?)\s*(?:[.:]\s*|$)")),
    ("roman", re.compile(r"(?P<label>[IVXL]{1,6})\s*(?:[.)/]\s*|\s*-\s+)(?=[^\W\d_]|[“\"(]|$)")),
    ("capital", re.compile(r"(?P<label>[A-EGHĐ])\s*[.)]\s+(?=[^\W\d_]|$)")),
    (
        "decimal",
        re.compile(
            r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,5})(?:[.)]\s*|\s+)(?=[^\W\d_][\w,]*\s|[“\"(]|[^\W\d_]|$)"
        ),
    ),
    ("decimal", re.compile(r"(?P<label>\d{1,2})(?:[.)]\s*|[/-]\s+)(?=[^\W\d_]|[“\"(]|\s*$|\s*\d{1,3}\s*%)")),
    ("letter", re.compile(rf"(?P<label>{_LETTER})(?:\)\s*|[./]\s+)(?=\S|$)")),
    ("paren", re.compile(rf"\((?P<label>\d{{1,2}}|{_LETTER}|[ivx]{{2,4}})\)\s*(?=\S|$)")),
    ("plus", re.compile(r"(?P<label>\+)\s*(?=\S)")),
    ("bullet", re.compile(r"(?P<label>[-–—•▪●◦○*·])\s*(?=[^\W\d_]|[“\"(]|\d{1,3}(?:[.,]\d+)?\s?%|\d)")),
)


class Marker(NamedTuple):
    """An item's opening: what kind, its label (`2.1`, `đ`, `-`) and where its text begins in the line."""

    kind: str
    label: str
    end: int

    @property
    def depth(self) -> int:
        """Return the numbers in a decimal label (`2.1.1` has 3); 1 for any other kind."""
        return self.label.count(".") + 1 if self.kind == "decimal" else 1

    @property
    def rank(self) -> int:
        """Return how deep such an item usually stands."""
        return RANKS[self.kind] + self.depth - 1

    @property
    def style(self) -> tuple[str, int]:
        """Return what makes two items siblings: the kind, and for decimals the depth."""
        return self.kind, self.depth


def marker_of(text: str) -> Marker | None:
    """Return how the line opens an item, or None. A bullet before a letter or number is only decoration."""
    for kind, pattern in KINDS:
        found = pattern.match(text)
        if found and _holds(kind, found, text):
            if kind == "bullet":
                inner = marker_of(text[found.end() :])
                if inner and inner.kind in ("letter", "decimal", "paren", "roman"):
                    return inner._replace(end=found.end() + inner.end)
            return Marker(kind, found["label"], found.end())
    return None


def _holds(kind: str, found: re.Match[str], text: str) -> bool:
    rest = text[found.end() :]
    if kind == "decimal" and "." in found["label"] and text[found.end("label") :][:1] == " ":
        # "1.5 triệu đồng" is a number, "1.5 Truyền thông" an item.
        return not rest[:1].islower()
    if kind == "roman":
        return not (len(found["label"]) == 1 and found["label"] in "LC")
    return True


def follows(label: str, earlier: str) -> bool:
    """Say whether a list label comes right after another: b after a, đ after d, 4 after 3."""
    if label.isdigit() and earlier.isdigit():
        return int(label) == int(earlier) + 1
    if label in LETTERS and earlier in LETTERS and label and earlier:
        return LETTERS.index(label) == LETTERS.index(earlier) + 1
    return False
