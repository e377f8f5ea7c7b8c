"""What the document is: its kind, number, date, issuer, signer, title and period, put together."""

from __future__ import annotations

from ...structure.document import Document
from ...text.passage import Passage
from ...understood import Identity, Span
from .heading import heading_of
from .issuer import issuer_of
from .signer import Signer, signer_of
from .title import Period, kind_of, period_of, title_of

_HEADING_LINES = 14


def identity_of(document: Document) -> Identity:
    """Return the identity; a value the document does not give is None, never guessed."""
    parts = document.parts
    letterhead = [line for p in parts.letterhead for line in p.lines]
    heading = heading_of([*letterhead, *document.preamble[:_HEADING_LINES]])
    place = heading.place[0] if heading.place else None
    issuer = issuer_of(letterhead, document.preamble, place, document.text)
    title = title_of(parts, document.text)
    issued = heading.date[0] if heading.date else None
    period = period_of(title[1], issued) if title else Period()
    signer = _signer(document)
    found: dict[str, tuple[Passage | None, float]] = {
        "number": (heading.number[1] if heading.number else None, 0.95),
        "date": (heading.date[1] if heading.date else None, 0.95),
        "place": (heading.place[1] if heading.place else None, 0.9),
        "issuing_body": (issuer[1] if issuer else None, issuer[2] if issuer else 0),
        "title": (title[1] if title else None, 0.9),
        "period": (title[1] if title and period.end else None, 0.85),
        "signer": (signer.place, 0.9 if signer.title else 0.7),
    }
    return Identity(
        title=title[0] if title else None,
        number=heading.number[0] if heading.number else None,
        number_pattern=heading.pattern,
        date=issued,
        date_partial=heading.partial,
        issuing_body=issuer[0] if issuer else None,
        place=place,
        signer_name=signer.name,
        signer_title=signer.title,
        signer_capacity=signer.capacity,
        period_start=period.start,
        period_end=period.end,
        period_outlook=period.outlook,
        doc_type=kind_of(parts),
        places={name: (_span(p), confidence) for name, (p, confidence) in found.items() if p},
    )


def _span(passage: Passage) -> Span:
    return passage.span


def _signer(document: Document) -> Signer:
    """A decision carries the signature; a plan without one is signed at its own end."""
    parts = document.parts
    for part in (parts.carrier, parts.plan):
        signer = signer_of([p.whole for p in part.foot]) if part else Signer()
        if signer.name:
            return signer
    return Signer()
