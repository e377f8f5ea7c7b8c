"""The parts of the document: heading, preamble, decision, the plan attached to it, annexes, signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .headings import with_headings
from .kinds import CARRIES_A_PLAN, is_kind_line, kind_before_title, kind_of_line
from .outline import Node, outline_of
from .paragraphs import Paragraph

_RECIPIENTS = re.compile(r"nơi nhận\s*:?")
_CLOSING = re.compile(r"trên đây là\b")
_TAIL = 12
_END = re.compile(r"\./\.?\s*$")
_STARTS = ("section", "annex", "roman", "capital", "article", "part", "decimal", "letter")


@dataclass
class Part:
    """One document inside the file: `kind` as its heading names it (or ""), and its paragraphs by place."""

    kind: str
    head: list[Paragraph] = field(default_factory=list)
    body: list[Paragraph] = field(default_factory=list)
    closing: list[Paragraph] = field(default_factory=list)
    foot: list[Paragraph] = field(default_factory=list)

    def outline(self) -> Node:
        """Return the tree of the body's items."""
        return outline_of(self.body)


@dataclass
class Parts:
    """The file's parts. `carrier` is the decision a plan is attached to, or None; `rows` are table rows."""

    letterhead: list[Paragraph]
    carrier: Part | None
    plan: Part
    annexes: list[Part]

    @property
    def kind(self) -> str:
        """Return the kind of the document as a whole: the decision's where there is one."""
        return self.carrier.kind if self.carrier else self.plan.kind


def parts_of(paragraphs: Sequence[Paragraph]) -> Parts:
    """Return the parts of the document, told apart by the lines that name their kind."""
    letterhead, found = _split(paragraphs)
    if not found:
        return Parts([], None, _part("", paragraphs), [])
    parts = [_part(kind, rest) for kind, rest in found]
    plan = next((n for n, p in enumerate(parts) if CARRIES_A_PLAN.get(p.kind)), 0)
    carrier = parts[0] if plan > 0 else None
    annexes = [p for n, p in enumerate(parts) if n > plan]
    return Parts(letterhead, carrier, parts[plan], annexes)


def _split(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[tuple[str, list[Paragraph]]]]:
    letterhead: list[Paragraph] = []
    found: list[tuple[str, list[Paragraph]]] = []
    for paragraph in paragraphs:
        kind = kind_of_line(paragraph.whole.text)
        if paragraph.marker and paragraph.marker.kind == "annex":
            kind = "phụ lục"
        titled = (
            None
            if kind or paragraph.marker or not _awaits(found)
            else kind_before_title(paragraph.whole.text)
        )
        if titled:
            found.append((titled, [_title_of(paragraph, len(titled))]))
            continue
        # "QUYẾT ĐỊNH:" opens the articles of the decision already begun.
        if kind and not (found and found[-1][0] == kind):
            found.append((kind, [paragraph] if kind == "phụ lục" else []))
        elif found:
            if not is_kind_line(paragraph.whole.text):
                found[-1][1].append(paragraph)
        else:
            letterhead.append(paragraph)
    return letterhead, found


def _awaits(found: list[tuple[str, list[Paragraph]]]) -> bool:
    """No document has begun yet, or only the decision that carries the plan, past its own title."""
    return not found or (not CARRIES_A_PLAN.get(found[-1][0], True) and any(p.marker for p in found[-1][1]))


def _title_of(paragraph: Paragraph, start: int) -> Paragraph:
    title = paragraph.whole.cut(start)
    return Paragraph(None, title, title, (title,))


def _part(kind: str, paragraphs: Sequence[Paragraph]) -> Part:
    part = Part(kind)
    paragraphs = with_headings(paragraphs)
    end = _end_of_text(paragraphs)
    part.foot = list(paragraphs[end:])
    started = False
    for paragraph in paragraphs[:end]:
        started = started or bool(paragraph.marker and paragraph.marker.kind in _STARTS)
        if started and not paragraph.marker and _CLOSING.match(paragraph.whole.low):
            part.closing.append(paragraph)
        else:
            (part.body if started else part.head).append(paragraph)
    return part


def _end_of_text(paragraphs: Sequence[Paragraph]) -> int:
    """The text ends with "./." or where the recipients begin; what follows is the foot."""
    numbered = [n for n, p in enumerate(paragraphs) if p.marker and p.marker.kind in _STARTS]
    last = numbered[-1] if numbered else -1
    for number, paragraph in enumerate(paragraphs):
        if _RECIPIENTS.match(paragraph.whole.low):
            return number
        if number >= last and _END.search(paragraph.whole.text[-_TAIL:]):
            return number + 1
    return len(paragraphs)
