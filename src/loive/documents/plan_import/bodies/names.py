"""The names of public bodies, read as they are written: a head, its level and place, a qualifier.

"Ủy ban nhân dân" + "các xã, phường" + "có liên quan". Collective names ("các sở, ban, ngành") and a few
others are read by their form.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from ..text.letters import folded
from ..text.passage import Passage
from ..text.patterns import any_of
from .forms import collective_end, collective_name, proper_end, steering_end
from .heads import head_at, heads, spelt
from .places import aside_end, place_end, place_in_sentence

# In front of a body's name: the post through which it is named.
_POST = re.compile(
    any_of(
        """
    thủ trưởng | giám đốc | chủ tịch | chánh văn phòng | lãnh đạo | người đứng đầu | trưởng | hiệu trưởng
    | chỉ huy | viện trưởng | chánh án | cấp ủy | thường trực
    """
    )
    + r"\s+"
)
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:(?:và|cùng)\s+)?|\s(?:và|cùng(?: với)?)\s+)(?:với\s+)?")
_ADDRESS = re.compile(
    r"(?P<ask>(?:trân trọng\s+)?(?:đề nghị|kính đề nghị|mời|kiến nghị|kính mời))\s+(?:đồng chí\s+)?"
    r"|(?P<give>giao(?:\s+(?:cho|trách nhiệm cho))?|yêu cầu|phân công|đối với"
    r"|trách nhiệm của|nhiệm vụ của)\s+"
)
_LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class Body:
    """A public body named in a text: its full name in today's spelling, and where the name stands there.

    `post` is the office through which it is named ("Chủ tịch Ủy ban nhân dân …"), where there is one.
    `collective`: the name stands for many bodies ("các sở, ban, ngành").
    """

    name: str
    start: int
    end: int
    post: str = ""
    collective: bool = False

    @property
    def addressed_name(self) -> str:
        """Return the name with the post in front: `Chủ tịch Ủy ban nhân dân tỉnh`."""
        name = self.name[:1].lower() + self.name[1:] if self.collective else self.name
        return f"{self.post} {name}" if self.post else self.name


def body_at(passage: Passage, start: int) -> Body | None:
    """Return the body whose name begins exactly at `start`, with its place and qualifier, or None."""
    post = _POST.match(passage.low, start)
    for begin in (post.end(), start) if post else (start,):
        named = _named(passage, begin)
        if named:
            name, end, collective = named
            last = place_end(passage, end)
            full = spelt(name + place_in_sentence(passage.text[end:last]))
            through = passage.text[start:begin].strip()
            return Body(full, start, aside_end(passage, last), through[:1].upper() + through[1:], collective)
    return None


def _named(passage: Passage, start: int) -> tuple[str, int, bool] | None:
    """Return the name without its place, where it ends, and whether it is collective."""
    own = proper_end(passage, start) or steering_end(passage, start)
    if own:
        return passage.text[start:own], own, False
    together = collective_end(passage, start)
    head = head_at(passage, start)
    if head and (together is None or head[1] >= together):
        return *head, head[0].startswith("Các ")
    return (*collective_name(passage, start, together), True) if together else None


def bodies_at(passage: Passage, start: int) -> list[Body]:
    """Return the bodies of the list that begins exactly at `start`: `A, B và C`."""
    found: list[Body] = []
    place = start
    while len(found) < _LONGEST_LIST:
        body = body_at(passage, place)
        if body is None:
            return found
        found.append(body)
        between = _BETWEEN.match(passage.low, body.end)
        if not between:
            return found
        place = between.end()
    return found


@dataclass(frozen=True, slots=True)
class Addressed:
    """A heading or opening that names bodies: asked ("Đề nghị"), ordered ("Giao") or neither.

    `end` is where the names end.
    """

    bodies: tuple[Body, ...]
    asked: bool
    ordered: bool
    end: int


def addressed(passage: Passage, start: int = 0) -> Addressed | None:
    """Return the bodies the text opens by naming, after `Đề nghị`, `Mời`, `Giao` or nothing, or None."""
    address = _ADDRESS.match(passage.low, start)
    found = bodies_at(passage, address.end() if address else start)
    if not found:
        return None
    asked, ordered = bool(address and address["ask"]), bool(address and address["give"])
    return Addressed(tuple(found), asked, ordered, found[-1].end)


def reads_as_bodies(text: str) -> bool:
    """Say whether the text is a list of bodies and nothing else, as the heading of an assignment is."""
    found = addressed(Passage(text, array("l", range(len(text)))))
    return found is not None and not text[found.end :].strip(" .:")


def opens_a_body(text: str) -> bool:
    """Say whether the text breaks off inside a body's name: `Sở`, `Đề nghị`, `Hội Liên`, `Ủy ban`."""
    low = f"{text.strip().lower()} "
    address = _ADDRESS.match(low)
    rest = low[address.end() if address else 0 :].strip()
    return folded(rest) in heads().beginnings if rest else address is not None
