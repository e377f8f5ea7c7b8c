"""Who owes a duty: the sentence's own subject, the heading's bodies, or those of the item before."""

from __future__ import annotations

from ...structure.outline import Node
from ...text.passage import Passage
from ...text.sentences import clauses_of
from ..subjects import heading_bodies, subject_of


def own_sender(sentence: Passage) -> str | None:
    """Return the bodies the sentence, or a clause of it, opens with."""
    for part in (sentence, *list(clauses_of(sentence))[1:]):
        subject = subject_of(part)
        if subject:
            return "; ".join(b.name for b in subject.bodies)
    return None


def heading_sender(node: Node) -> str | None:
    """Return the bodies of the nearest heading that names some."""
    for here in (node, *node.ancestors()):
        heading = heading_bodies(here.text) if here.marker else None
        if heading:
            return "; ".join(b.name for b in heading[0].bodies)
    return None


def sibling_sender(node: Node) -> str | None:
    """A duty without a subject is that of the bodies one of the two items before it speaks of."""
    if node.parent is None:
        return None
    before = node.parent.children[max(0, node.place - 2) : node.place]
    texts = (passage for sibling in reversed(before) for passage in (sibling.text, *sibling.more))
    return next((sender for sender in map(own_sender, texts) if sender), None)
