"""The exchange form of a proposal: the keys other programs and the command line see."""

from __future__ import annotations

from typing import Any

from .proposal import Basis, Duty, Found, Identity, Proposal, Statement, items

_RENAMED = {"sender": "from", "receiver": "to"}
# Left out where there is nothing to say; every other key is always present.
_OPTIONAL = {
    "recurrence",
    "direction",
    "suggested_indicator",
    "also",
    "items",
    "item_spans",
    "due_dates",
    "day_of_month",
    "year",
    "via",
    "onward",
    "unspecified",
    "annual",
    "parent",
}


def plain_form(proposal: Proposal) -> dict[str, Any]:
    """Return the proposal as plain values."""
    return {
        **_identity(proposal.identity),
        "legal_bases": [b.number for b in proposal.legal_bases if b.number],
        "legal_bases_unnumbered": [b.title for b in proposal.legal_bases if not b.number],
        "cited_documents": [b.number for b in proposal.cited_documents if b.number],
        "parent_plan": next((b.number for b in proposal.legal_bases if b.parent), None),
        "documents": [_basis(b) for b in (*proposal.legal_bases, *proposal.cited_documents)],
        "objectives": [_statement(o) for o in proposal.objectives],
        "targets": [_item(t) for t in proposal.targets],
        "assignments": [_item(a) for a in proposal.assignments],
        "tasks": [_item(t) for t in proposal.tasks],
        "reporting": [_duty(d) for d in proposal.reporting],
        "campaign_windows": [_item(w) for w in proposal.campaign_windows],
        "budget": [_statement(b) for b in proposal.budget],
        "recipients": [r.text for r in proposal.recipients],
        "notes": list(proposal.notes),
        "encoding": proposal.encoding,
        "text_length": len(proposal.text),
    }


def _identity(identity: Identity) -> dict[str, Any]:
    period = {"start": identity.period_start, "end": identity.period_end}
    if identity.period_outlook:
        period["orientation"] = identity.period_outlook
    return {
        "title": identity.title,
        "doc_type": identity.doc_type,
        "number": identity.number,
        "number_pattern": identity.number_pattern,
        "date": identity.date,
        "date_partial": identity.date_partial,
        "issuing_body": identity.issuing_body,
        "place": identity.place,
        "signer": {
            "name": identity.signer_name,
            "title": identity.signer_title,
            "capacity": identity.signer_capacity,
        },
        "period": period,
        "found": {
            name: {"span": list(span), "confidence": confidence}
            for name, (span, confidence) in identity.places.items()
        },
    }


def _item(found: Found) -> dict[str, Any]:
    out = {}
    for name, value in items(found).items():
        if name in _OPTIONAL and not value:
            continue
        out[_RENAMED.get(name, name)] = list(value) if isinstance(value, tuple) else value
    return out


def _duty(duty: Duty) -> dict[str, Any]:
    out = _item(duty)
    out["recurrence"] = duty.recurrence
    if duty.receiver and duty.via:
        out["to"] = f"{duty.receiver} (qua {duty.via})"
    return out


def _statement(statement: Statement) -> dict[str, Any]:
    out = _item(statement)
    if not statement.kind:
        del out["kind"]
    return out


def _basis(basis: Basis) -> dict[str, Any]:
    return _item(basis)
