"""The exchange form of a proposal: the keys other programs and the command line see."""

from __future__ import annotations

from typing import Any

from .understood import Duty, Found, Identity, Statement, items

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


def plain_identity(identity: Identity) -> dict[str, Any]:
    """Return what the document is; `found` holds the place and confidence of each value that was read."""
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


def plain_item(found: Found) -> dict[str, Any]:
    """Return one understood value. A duty's receiver is told with the body it goes through."""
    out: dict[str, Any] = {}
    for name, value in items(found).items():
        if name in _OPTIONAL and not value:
            continue
        out[_RENAMED.get(name, name)] = list(value) if isinstance(value, tuple) else value
    if isinstance(found, Duty):
        out["recurrence"] = found.recurrence
        if found.receiver and found.via:
            out["to"] = f"{found.receiver} (qua {found.via})"
    return out


def plain_statement(statement: Statement) -> dict[str, Any]:
    """Return a sentence as it stands; `kind` only where there is one."""
    out = plain_item(statement)
    if not statement.kind:
        del out["kind"]
    return out
