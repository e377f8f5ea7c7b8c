"""The document as the recognisers see it: its parts and its trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..text.lines import lines_of
from ..text.passage import Passage
from .outline import Node, outline_of
from .paragraphs import paragraphs_of
from .parts import Parts, parts_of


@dataclass
class Document:
    """A document read into parts and trees. `text` is the extracted text all spans point into."""

    text: str
    parts: Parts
    plan: Node
    carrier: Node | None
    annexes: list[Node] = field(default_factory=list)

    def passages(self) -> Iterator[tuple[Node, Passage]]:
        """Yield every stretch of the plan's body and its annexes with the item it belongs to, in order."""
        for root in (self.plan, *self.annexes):
            for node in root.walk():
                if node.text:
                    yield node, node.text
                for passage in node.more:
                    yield node, passage

    @cached_property
    def preamble(self) -> list[Passage]:
        """Return the paragraphs before the first item, of the decision and of the plan."""
        carrier = self.parts.carrier
        heads = [*(carrier.head if carrier else []), *self.parts.plan.head]
        return [p.whole for p in heads]


def document_of(text: str) -> Document:
    """Return the document read into its parts."""
    parts = parts_of(paragraphs_of(list(lines_of(text))))
    carrier = parts.carrier.outline() if parts.carrier else None
    annexes = []
    for number, annex in enumerate(parts.annexes, 1):
        titled = bool(annex.body and annex.body[0].marker and annex.body[0].marker.kind == "annex")
        label = annex.body[0].marker.label if titled and annex.body[0].marker else ""
        annexes.append(outline_of(annex.body[titled:], prefix=_annex_name(label, number)))
    return Document(text, parts, parts.plan.outline(), carrier, annexes)


def _annex_name(label: str, number: int) -> str:
    """`PHỤ LỤC II` → `Phụ lục II`; an annex without a number takes its place in the file."""
    return f"Phụ lục {label.split()[-1] if len(label.split()) > 2 else number}"
