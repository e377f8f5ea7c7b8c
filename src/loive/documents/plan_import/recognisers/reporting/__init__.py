"""What is owed and when: periodic reports, reviews, the units' own plans, budget requests."""

from __future__ import annotations

from collections.abc import Iterable

from ...structure.document import Document
from ...text.sentences import sentences_of
from ...understood import Duty
from .reports import reports_in
from .reviews import reviews_in
from .saying import Saying
from .senders import heading_sender, own_sender, sibling_sender
from .submissions import submission_in


def reporting_of(document: Document) -> list[Duty]:
    """Return the duties in order; those said twice are kept once."""
    found: list[Duty] = []
    for node, passage in document.passages():
        sender = heading_sender(node)
        for sentence in sentences_of(passage):
            sender = own_sender(sentence) or sender or sibling_sender(node)
            found.extend(_duties(Saying(sentence, node, sender)))
    return _once(found)


def _duties(saying: Saying) -> Iterable[Duty]:
    submitted = submission_in(saying)
    if submitted:
        return [submitted]
    reports = reports_in(saying)
    return list(reviews_in(saying)) if reports is None else reports


def _once(duties: list[Duty]) -> list[Duty]:
    """A report said again in the same section is one; other duties are told apart by where they stand."""
    kept: dict[tuple[object, ...], Duty] = {}
    for d in duties:
        place = d.section if d.kind == "report" else d.span
        kept.setdefault((d.kind, d.recurrence, d.due, d.year, d.due_dates, d.receiver, place), d)
    return list(kept.values())
