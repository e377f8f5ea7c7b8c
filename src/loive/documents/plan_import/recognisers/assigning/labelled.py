"""Bodies given by labels beside a task: "Đơn vị chủ trì: …; đơn vị phối hợp: …; thời gian: …", or in
brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...bodies.names import Body, bodies_at
from ...structure.outline import Node
from ...text.passage import Passage
from .roles import COORDINATE, LEAD

_LABEL = re.compile(
    r"(?:(?:cơ quan|đơn vị|bộ phận|phòng|người|phân công|cấp)\s+)?(?P<role>chủ trì|thực hiện|phụ "
    r"trách|tham mưu|phối hợp|cùng thực hiện)"
    r"(?:\s+(?:thực hiện|tham mưu|thực hiện nhiệm vụ))?\s*:\s*"
)
_BRACKET = re.compile(r"\((?:do\s+|giao\s+)?(?=[^()]{4,200}\b(?:chủ trì|thực hiện)\b)")
_DOES = re.compile(r"\s+(?:chủ trì|thực hiện|phụ trách)\b")
_WITH = re.compile(r"phối hợp\s+(?:với\s+)?")


class Labelled(NamedTuple):
    """One body with its role, the task it goes with, and the item the task stands in."""

    body: Body
    role: str
    task: Passage
    node: Node


def labelled_in(node: Node, passage: Passage) -> Iterator[Labelled]:
    """Yield the bodies that labels in a passage name. A label alone on its line belongs to the item above."""
    labels = list(_LABEL.finditer(passage.low))
    task, owner = _task_of(node, passage, labels[0].start()) if labels else (passage, node)
    for label in labels:
        role = COORDINATE if "phối hợp" in label["role"] else LEAD
        for body in bodies_at(passage, label.end()):
            yield Labelled(body, role, task, owner)
    yield from _bracketed(node, passage)


def _task_of(node: Node, passage: Passage, label_start: int) -> tuple[Passage, Node]:
    before = passage.cut(0, label_start).trimmed(" .;:,(-")
    if len(before) > 15:
        return before, node
    if passage is not node.text and node.text:
        return node.text, node
    if node.parent is not None and node.parent.text:
        return node.parent.text, node.parent
    return passage, node


def _bracketed(node: Node, passage: Passage) -> Iterator[Labelled]:
    for bracket in _BRACKET.finditer(passage.low):
        leads = bodies_at(passage, bracket.end())
        if not leads or not _DOES.match(passage.low, leads[-1].end):
            continue
        close = passage.low.find(")", bracket.end())
        task = passage.cut(0, bracket.start()).trimmed()
        yield from (Labelled(body, LEAD, task, node) for body in leads)
        together = _WITH.search(passage.low, leads[-1].end, close if close > 0 else len(passage))
        if together:
            yield from (Labelled(b, COORDINATE, task, node) for b in bodies_at(passage, together.end()))
