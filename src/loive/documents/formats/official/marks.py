"""The marks that lead from a figure in the text to the row that explains it."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Block, Bullet, Cell, Document, Paragraph, Part, Run, Table


class Marks:
    """The numbers of a document's figures, in their order, and which of them a table row explains.

    Raises ValueError when a text quotes a figure the document does not hold, or two rows explain one: such a
    document could not be traced, and the fault lies with whoever built it.
    """

    def __init__(self, document: Document) -> None:
        self._numbers = {figure.id: place for place, figure in enumerate(document.figures, start=1)}
        if len(self._numbers) != len(document.figures):
            raise ValueError("two figures of the document carry the same id")
        anchors = [cell.anchor for cell in _cells(document) if cell.anchor]
        if len(set(anchors)) != len(anchors):
            raise ValueError("two rows explain the same figure")
        self._explained = set(anchors)
        for name in (*anchors, *(name for name in _quoted(document) if name)):
            if name not in self._numbers:
                raise ValueError(f"the text quotes figure {name!r}, which the document does not hold")

    def number(self, figure: str) -> int:
        """Return the mark's number, from 1."""
        return self._numbers[figure]

    def target(self, figure: str) -> int:
        """Return the number to link to, or 0 where no row explains the figure."""
        return self._numbers[figure] if figure in self._explained else 0


def _walk(document: Document) -> Iterator[Part]:
    waiting = [*document.body, *(part for annex in document.annexes for part in annex.parts)]
    while waiting:
        part = waiting.pop()
        yield part
        if isinstance(part, Block):
            waiting.extend(part.parts)


def _cells(document: Document) -> Iterator[Cell]:
    for part in _walk(document):
        if isinstance(part, Table):
            for row in part.rows:
                yield from row


def _quoted(document: Document) -> Iterator[str]:
    runs: list[Run] = list(document.closing)
    for part in _walk(document):
        if isinstance(part, Paragraph | Bullet | Block):
            runs.extend(part.runs)
    yield from (run.figure for run in runs)
    yield from (cell.figure for cell in _cells(document))
