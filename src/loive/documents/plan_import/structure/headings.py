"""Headings without a number: a section set in capitals, a body's name alone over its list of tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..bodies.names import reads_as_bodies
from ..text.letters import is_capitals
from .markers import Marker
from .paragraphs import Paragraph
from .themes import theme_of

_LONGEST = 120
_LIST = ("bullet", "plus", "letter", "paren")
_ENDS = (".", ";", ":", "./.")


def with_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, those that are headings without a number marked as such."""
    found: list[Paragraph] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        kind = _heading(paragraph, found[-1] if found else None, following)
        found.append(replace(paragraph, marker=Marker(kind, "", 0)) if kind else paragraph)
    return found


def _heading(paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None) -> str | None:
    text = paragraph.whole.text
    if paragraph.marker or len(text) > _LONGEST or text.startswith("|"):
        return None
    if is_capitals(text):
        # The title is in capitals too; a section comes after a sentence or another section.
        placed = before is not None and (before.whole.text.endswith(_ENDS) or before.marker is not None)
        return "section" if placed and theme_of(paragraph.whole) else None
    listed = after is not None and after.marker is not None and after.marker.kind in _LIST
    return "body" if listed and reads_as_bodies(text) else None
