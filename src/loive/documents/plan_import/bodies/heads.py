"""The heads of body names and their aliases, from `bodies.csv`, in one pattern."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources
from typing import NamedTuple

from ..text.letters import folded
from ..text.passage import Passage

# A field of administration ("Y tế") is the name of a department at every level.
_UNDER_FIELDS = ("Sở", "Phòng", "Bộ", "Các sở", "Các phòng")
_SPELLINGS = (
    (re.compile(r"\bUBND\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bHĐND\b"), "Hội đồng nhân dân"),
    (re.compile(r"\bBCĐ\b"), "Ban Chỉ đạo"),
    (re.compile(r"\bUỷ\b"), "Ủy"),
    (re.compile(r"\bHoá\b"), "Hóa"),
    (re.compile(r"\bhoá\b"), "hóa"),
    (re.compile(r"\bban ngành\b"), "ban, ngành"),
)


class Heads(NamedTuple):
    """All known heads: one pattern over text without marks, their full names, and how heads begin."""

    pattern: re.Pattern[str]
    names: dict[str, str]
    beginnings: frozenset[str]


@cache
def heads() -> Heads:
    """Return the heads, read once."""
    names: dict[str, str] = {}
    with (resources.files(__package__) / "bodies.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for alias in [row["name"], *filter(None, row["aliases"].split("|"))]:
                if row["kind"] == "field":
                    names.update({folded(f"{up} {alias}"): f"{up} {row['name']}" for up in _UNDER_FIELDS})
                else:
                    names[folded(alias)] = row["name"]
    loose = "|".join(map(_loosely, sorted(names, key=len, reverse=True)))
    beginnings = {" ".join(n.split()[:k]) for n in names for k in range(1, len(n.split()))}
    by_key = {_key(alias): name for alias, name in names.items()}
    return Heads(re.compile(rf"(?:cac )?(?P<head>{loose})(?!\w)"), by_key, frozenset(beginnings))


def _loosely(name: str) -> str:
    """A comma or hyphen inside a name is written with or without its space."""
    return re.escape(name).replace(r",\ ", r",?\s?").replace(r"\ \-\ ", r"\s?-?\s?")


def _key(text: str) -> str:
    return re.sub(r"[\s,-]+", " ", text)


def head_at(passage: Passage, start: int) -> tuple[str, int] | None:
    """Return the full name of the head that begins at `start` and where it ends, or None."""
    found = heads().pattern.match(passage.bare, start)
    if not found:
        return None
    name = heads().names[_key(found["head"])]
    several = found[0].startswith("cac ") and not found["head"].startswith("cac ")
    return f"Các {name[0].lower()}{name[1:]}" if several else name, found.end()


def spelt(name: str) -> str:
    """Return the name with abbreviations written out and in today's spelling."""
    for old, new in _SPELLINGS:
        name = old.sub(new, name)
    name = " ".join(name.split())
    return name[:1].upper() + name[1:]
