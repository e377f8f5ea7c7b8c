"""Sentences taken as they stand: objectives, sources of money, recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..structure.document import Document
from ..structure.outline import Node
from ..structure.themes import theme, theme_of
from ..text.letters import is_capitals
from ..text.passage import Passage, joined
from ..understood import Statement

_SPECIFIC = re.compile(r"cụ thể|chỉ tiêu")
_MONEY_SENTENCE = re.compile(
    r"(?:nguồn )?kinh phí (?:thực hiện|để thực hiện|triển khai|bảo đảm|đảm bảo)[^:]{0,60}:"
)
_NOT_OBJECTIVE = re.compile(r"đối tượng|phạm vi|thời gian")
_RECIPIENTS = re.compile(r"nơi nhận\s*:?\s*")
_DASHES = ("-", "–", "+", "•")


def objectives_of(document: Document) -> list[Statement]:
    """Return the objectives, general and specific: the items under the headings about them."""
    return [
        _statement(node, passage, "specific" if _is_specific(node) else "general")
        for node, passage in document.passages()
        if passage and _states_objective(node, passage)
    ]


def _states_objective(node: Node, passage: Passage) -> bool:
    if theme(node) not in ("objectives", "targets") or passage.text.startswith("|"):
        return False
    is_heading = passage is node.text and (bool(node.children) or bool(node.more)) and len(passage) < 160
    under_other = any(_NOT_OBJECTIVE.match(n.text.low) for n in (node, *node.ancestors()) if n.marker)
    return not is_heading and not under_other and (len(passage) > 25)


def _is_specific(node: Node) -> bool:
    return any(
        _SPECIFIC.search(n.text.low[:120])
        for n in (node, *node.ancestors())
        if n.marker and len(n.text) < 160
    )


def budget_of(document: Document) -> list[Statement]:
    """Return what the plan says of its money."""
    found = []
    for node, passage in document.passages():
        headed = any(
            theme_of(n.text) == "money" and len(n.text) < 80 for n in (node, *node.ancestors()) if n.marker
        )
        own = _MONEY_SENTENCE.match(passage.low) is not None
        is_heading = (
            passage is node.text
            and (node.children or node.more or theme_of(passage) == "money")
            and len(passage) < 60
        )
        if (headed or own) and not is_heading and not passage.text.startswith("|"):
            found.append(_statement(node, passage, ""))
    return found


def _statement(node: Node, passage: Passage, kind: str) -> Statement:
    return Statement(section=node.section, span=passage.span, confidence=0.8, text=passage.text, kind=kind)


def recipients_of(document: Document) -> list[Statement]:
    """Return the recipients, of the decision or else of the plan."""
    parts = document.parts
    for part in (parts.carrier, parts.plan):
        found = list(_recipients([p.whole for p in part.foot])) if part else []
        if found:
            return found
    return []


def _recipients(foot: list[Passage]) -> Iterator[Statement]:
    """Lines with a dash after "Nơi nhận". The signature printed beside them may stand in between."""
    names: list[Passage] = []
    listed = False
    for line in foot:
        opening = _RECIPIENTS.match(line.low)
        if opening:
            listed, line = True, line.cut(opening.end())
        if not listed or not line:
            continue
        if line.text.startswith(_DASHES) or (opening and not is_capitals(line.text)):
            names.append(line)
        elif names and not names[-1].text.endswith((";", ".")) and line.text.endswith((";", ".")):
            names[-1] = joined([names[-1], line])
    for name in (n.trimmed(" -–+•;.") for n in names):
        if name:
            yield Statement(section="Nơi nhận", span=name.span, confidence=0.9, text=name.text)
