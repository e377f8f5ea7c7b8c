"""Who is given which task: by a heading that names bodies, or by a sentence that begins with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...bodies.names import Body, addressed
from ...structure.document import Document
from ...structure.outline import Node
from ...structure.themes import themes
from ...text.letters import folded
from ...text.passage import Passage
from ...text.sentences import sentences_of
from ...understood import Assignment
from ..subjects import Subject, heading_bodies, partners_in, subject_of
from .in_tables import table_assignments
from .labelled import labelled_in
from .references import referred
from .roles import COORDINATE, LEAD, REQUESTED, role_of

_NOT_HERE = {"objectives", "targets", "past"}


def assignments_of(document: Document) -> list[Assignment]:
    """Return the assignments in order: of the decision's articles, the plan, and its annexes."""
    found: list[Assignment] = []
    for root in (document.carrier, document.plan, *document.annexes):
        if root is not None:
            found.extend(_under(root, root is document.carrier))
    return _once([*found, *table_assignments(document)])


def _under(node: Node, ordered_only: bool) -> Iterator[Assignment]:
    """Yield the assignments of a node and all below it.

    In a decision's articles only orders ("Giao …") count.
    """
    if node.marker is not None and not _NOT_HERE & set(themes(node)[:1]):
        heading = heading_bodies(node.text)
        if heading and not ordered_only and _is_heading(node, heading[1]):
            yield from _by_heading(node, heading[0].bodies, heading[0].asked, heading[1])
            return
        yield from _by_sentences(node, ordered_only)
    elif node.marker is None and node.parent is None and not ordered_only:
        yield from _texts(node, node.more)
    for child in node.children:
        yield from _under(child, ordered_only)


def _is_heading(node: Node, text_start: int) -> bool:
    return text_start < len(node.text) or bool(node.children or node.more)


def _by_heading(node: Node, bodies: tuple[Body, ...], asked: bool, start: int) -> Iterator[Assignment]:
    """Each item, each loose paragraph and the text after the colon is a task of all the bodies named."""
    inline = node.text.cut(start)
    if inline:
        yield from _task(node, inline, bodies, asked)
    for passage in node.more:
        if not passage.text.startswith("|"):
            yield from _task(node, passage, bodies, asked)
    for child in node.children:
        yield from _task(child, child.text, bodies, asked)


def _task(node: Node, passage: Passage, bodies: tuple[Body, ...], asked: bool) -> Iterator[Assignment]:
    bodies, start = _own_bodies(passage, bodies)
    role = role_of(passage.low, start)
    for body in bodies:
        yield _assignment(
            node, passage, body.name, REQUESTED if asked else role, 0.9, also=role if asked else None
        )
    yield from _partners(node, passage, bodies, start)


def _own_bodies(passage: Passage, heading: tuple[Body, ...]) -> tuple[tuple[Body, ...], int]:
    """The bodies of an item, and where its words about them begin: the heading's, unless it names its own."""
    own = subject_of(passage)
    if own:
        same = _same(own.bodies, heading)
        if same or own.verb in ("chủ trì", ":"):
            return same or own.bodies, own.start
    opening = addressed(passage)
    same = _same(opening.bodies, heading) if opening else ()
    return (same, opening.end) if opening and same else (heading, 0)


def _same(named: tuple[Body, ...], heading: tuple[Body, ...]) -> tuple[Body, ...]:
    """The heading's bodies that the sentence names again, perhaps without their place ("Tòa án nhân dân")."""
    out = []
    for body in heading:
        full = folded(body.name)
        if any(full.startswith(folded(n.name)) or folded(n.name).startswith(full) for n in named):
            out.append(body)
    return tuple(out)


def _by_sentences(node: Node, ordered_only: bool) -> Iterator[Assignment]:
    yield from _texts(node, [node.text, *node.more], ordered_only)


def _texts(node: Node, passages: list[Passage], ordered_only: bool = False) -> Iterator[Assignment]:
    for passage in passages:
        if passage.text.startswith("|"):
            continue
        subject = subject_of(passage)
        if subject and not (ordered_only and not passage.low.startswith(("giao", "đề nghị", "phân công"))):
            yield from _of_subject(node, passage, subject)
        elif not ordered_only:
            yield from _said_last(node, passage)
            yield from _labelled(node, passage)


def _said_last(node: Node, passage: Passage) -> Iterator[Assignment]:
    """After the task a sentence may say whose it is: "… .

    Công an tỉnh chủ trì, phối hợp với … thực hiện."
    """
    for sentence in list(sentences_of(passage))[1:]:
        subject = subject_of(sentence)
        if subject and (subject.verb == "chủ trì" or sentence.low.startswith(("giao ", "đề nghị "))):
            role = REQUESTED if subject.asked else role_of(sentence.low, subject.start)
            for body in subject.bodies:
                yield _assignment(node, passage, body.name, role, 0.8)
            for partner in partners_in(sentence, subject.start):
                yield _assignment(node, passage, partner.name, COORDINATE, 0.75)


def _labelled(node: Node, passage: Passage) -> Iterator[Assignment]:
    for found in labelled_in(node, passage):
        yield _assignment(found.node, found.task, found.body.name, found.role, 0.85)


def _of_subject(node: Node, passage: Passage, subject: Subject) -> Iterator[Assignment]:
    role = role_of(passage.low, subject.start)
    chosen, rest = referred(passage.low, node)
    for body in subject.bodies:
        yield _assignment(
            node,
            passage,
            body.name,
            REQUESTED if subject.asked else role,
            0.85,
            also=role if subject.asked else None,
            items=chosen,
        )
    yield from _partners(node, passage, subject.bodies, subject.start, chosen)
    if rest:
        second = list(sentences_of(passage))[-1]
        for body in subject.bodies:
            yield _assignment(node, second, body.name, COORDINATE, 0.7, items=rest)


def _partners(
    node: Node, passage: Passage, leads: tuple[Body, ...], start: int, items: Sequence[Node] = ()
) -> Iterator[Assignment]:
    names = {folded(b.name) for b in leads}
    for partner in partners_in(passage, start):
        if folded(partner.name) not in names:
            names.add(folded(partner.name))
            yield _assignment(node, passage, partner.name, COORDINATE, 0.8, items=items)


def _assignment(
    node: Node,
    passage: Passage,
    agency: str,
    role: str,
    confidence: float,
    also: str | None = None,
    items: Sequence[Node] = (),
) -> Assignment:
    return Assignment(
        section=node.section,
        span=passage.span,
        confidence=confidence,
        agency=agency,
        task=passage.text,
        role=role,
        also=also if also in (LEAD, COORDINATE) else None,
        items=tuple(dict.fromkeys(item.section for item in items)),
        item_spans=tuple(item.text.span for item in items),
    )


def _once(assignments: list[Assignment]) -> list[Assignment]:
    kept: dict[tuple[str, str, tuple[int, int]], Assignment] = {}
    for a in assignments:
        kept.setdefault((folded(a.agency), a.role, a.span), a)
    return list(kept.values())
