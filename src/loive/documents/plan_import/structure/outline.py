"""The tree of a plan: which item stands under which, from the markers that open them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..text.passage import Passage, joined
from .markers import Marker, follows
from .paragraphs import Paragraph

_UNNUMBERED = ("bullet", "plus", "section", "body")


@dataclass(eq=False)
class Node:
    """One item: its marker, its own text, paragraphs that follow it without a marker, and the items under it.

    `place` is its number (from 0) among the items of its parent.
    """

    marker: Marker | None
    text: Passage
    more: list[Passage] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    label: str = ""
    prefix: str = ""
    place: int = 0

    @property
    def kind(self) -> str:
        return self.marker.kind if self.marker else ""

    @property
    def section(self) -> str:
        """Return the item's address: `III.2.a`, `II.2.1.2`, `Điều 2`; a bullet has its parent's."""
        if self.parent is None:
            return self.prefix
        if self.kind in _UNNUMBERED or not self.label:
            return self.parent.section
        above = self._above()
        return f"{above}.{self.label}" if above else self.label

    def _above(self) -> str:
        """A decimal label repeats those of the items above it: II → 2.1 → 2.1.1 is II.2.1.1."""
        up = self.parent
        while (
            up is not None
            and self.kind == "decimal"
            and up.kind == "decimal"
            and self.label.startswith(up.label + ".")
        ):
            up = up.parent
        return up.section if up else ""

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Node]:
        """Yield the nodes above, nearest first."""
        up = self.parent
        while up is not None:
            yield up
            up = up.parent

    @property
    def whole(self) -> Passage:
        """Return the item's own text with the unmarked paragraphs that follow it."""
        return joined([self.text, *self.more])


def outline_of(paragraphs: Iterable[Paragraph], prefix: str = "") -> Node:
    """Return the root of the tree. Text before the first item is the root's own."""
    root = Node(None, joined([]), prefix=prefix)
    stack = [root]
    for paragraph in paragraphs:
        if paragraph.marker is None:
            stack[-1].more.append(paragraph.whole)
            continue
        node = Node(paragraph.marker, paragraph.body, label=_label(paragraph.marker))
        _unwind(stack, node)
        _attach(stack[-1], node)
        stack.append(node)
    return root


def _label(marker: Marker) -> str:
    return "" if marker.kind in _UNNUMBERED else " ".join(marker.label.split())


def _unwind(stack: list[Node], node: Node) -> None:
    """Leave the items that the new one does not stand under."""
    marker = node.marker
    assert marker is not None
    styles = [n.marker.style if n.marker else None for n in stack]
    if marker.depth > 1:
        _unwind_decimal(stack, marker)
    elif marker.style in styles:
        at = len(styles) - 1 - styles[::-1].index(marker.style)
        del stack[at:]
    elif marker.kind == "capital" and marker.label == "A" and ("roman", 1) in styles:
        # Capitals usually stand over Roman numbers; where the numbers came first, under them.
        del stack[styles.index(("roman", 1)) + 1 :]
    elif not _begins_inside(stack[-1], marker):
        while len(stack) > 1 and _rank(stack[-1]) >= marker.rank:
            stack.pop()


def _unwind_decimal(stack: list[Node], marker: Marker) -> None:
    """2.1.1 stands under 2.1 (or 2), wherever that is; else by rank."""
    for at in range(len(stack) - 1, 0, -1):
        above = stack[at].marker
        shallower = above is not None and above.kind == "decimal" and above.depth < marker.depth
        if above and shallower and marker.label.startswith(above.label + "."):
            del stack[at + 1 :]
            return
    while len(stack) > 1 and _rank(stack[-1]) >= marker.rank:
        stack.pop()


def _begins_inside(top: Node, marker: Marker) -> bool:
    """A list of an unusual kind may open under a text that announces it: `a) … gồm:` / `1. …`."""
    first = marker.label in ("1", "a", "A", "I", "01")
    return (
        first
        and top.marker is not None
        and top.whole.text.rstrip().endswith(":")
        and top.kind not in _UNNUMBERED
    )


def _rank(node: Node) -> int:
    return node.marker.rank if node.marker else -1


def _attach(parent: Node, node: Node) -> None:
    earlier = next((n for n in reversed(parent.children) if n.kind == node.kind), None)
    # Printed or scanned as a second "d)", the letter after d is đ.
    if (
        earlier
        and node.kind == "letter"
        and node.label == "d" == earlier.label
        and not follows(node.label, earlier.label)
    ):
        node.label = "đ"
    node.parent = parent
    node.place = len(parent.children)
    parent.children.append(node)
