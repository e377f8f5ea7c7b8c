"""The stored text cut into pieces, each tied to the item that was understood of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

# Marks of a plain-text copy that say nothing to a reader.
_MARKS = re.compile(r"\*\*|^#{1,6}[ \t]+", re.MULTILINE)
_BLANK = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text. `item` is the id of what was understood of it (the narrowest, where several
    overlap); `begins` are the ids of all items that begin here.
    """

    text: str
    item: str = ""
    group: str = ""
    unsure: bool = False
    begins: tuple[str, ...] = ()


def pieces(text: str, items: Iterable[Mapping[str, Any]], unsure: set[str]) -> list[Piece]:
    """Return the text in pieces, in order; put together they are the text without its marks."""
    held = [item for item in items if item.get("span")]
    cuts = sorted({0, len(text), *(edge for item in held for edge in item["span"])})
    found = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        over = [item for item in held if item["span"][0] <= start and end <= item["span"][1]]
        begins = tuple(item["id"] for item in held if item["span"][0] == start)
        narrow = min(over, key=lambda item: item["span"][1] - item["span"][0], default=None)
        shown = _BLANK.sub("\n\n", _MARKS.sub("", text[start:end]))
        if narrow is None:
            found.append(Piece(shown, begins=begins))
        else:
            found.append(Piece(shown, narrow["id"], narrow["group"], narrow["id"] in unsure, begins))
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
    return found
