"""Tasks named by their letters: "nhiệm vụ tại khoản (a), (i)", "các nhiệm vụ còn lại", "nội dung trên"."""

from __future__ import annotations

import re

from ...structure.outline import Node

_BY_LETTER = re.compile(
    r"(?:tại|các|nhiệm vụ|nội dung)\s+(?:khoản|điểm|mục|tiết"
    r"|ý)\s*(?P<list>\(?[a-zđ0-9]\)?(?:\s*(?:,|và|;|-|đến)\s*\(?[a-zđ0-9]\)?(?![\w]))*)(?![\w])"
)
_ONE = re.compile(r"[a-zđ0-9](?![\w])")
_REST = re.compile(r"(?:các )?(?:nhiệm vụ|nội dung) còn lại")
_ALL = re.compile(
    r"(?:thực hiện|nội dung|nhiệm vụ)(?: các (?:nội dung|nhiệm vụ))?(?: (?:trên|nêu trên|này))?\s*[.;]?\s*$"
)
_ALLOTS = re.compile(r"phân công")


def referred(low: str, node: Node) -> tuple[list[Node], list[Node]]:
    """Return the items a text in small letters names, and those it calls the rest.

    The items are those of the section before the one that allots the tasks (2.1.1 for 2.1.2).
    """
    content = _content_of(node)
    if not content:
        return [], []
    named = {letter for found in _BY_LETTER.finditer(low) for letter in _ONE.findall(found["list"])}
    if named:
        chosen = [item for item in content if item.label in named]
        rest = [item for item in content if item.label not in named] if _REST.search(low) else []
        return chosen, rest
    return (content, []) if _ALL.search(low) else ([], [])


def _content_of(node: Node) -> list[Node]:
    """Return the items before the allotting heading the node stands under."""
    for here in (node, *node.ancestors()):
        if here.parent is None or not _ALLOTS.search(here.text.low[:80]):
            continue
        siblings = here.parent.children
        return list(siblings[here.place - 1].children) if here.place else []
    return []
