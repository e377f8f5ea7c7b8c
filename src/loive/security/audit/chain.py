"""Adds a line to the chain."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import UTC, datetime

from django.db import connection

from loive.security.actor import Actor
from loive.security.audit.models import Head, Line

GENESIS = "0" * 64
FIELDS = (
    "number",
    "at",
    "account",
    "role",
    "organisation",
    "what",
    "about",
    "purpose",
    "seen",
    "request",
    "previous",
)
_PLAIN = re.compile(r"[A-Za-z0-9_.:/,+\-]*\Z")


class NotRecorded(Exception):
    """The line could not be written, so what it speaks of must not happen either."""


def record(
    *, by: Actor, at: datetime, what: str, about: str = "", purpose: str = "", seen: Iterable[str] = ()
) -> Line:
    """Write one line in the running transaction and return it.

    `about` and `seen` are references or codes, never text from people: anything but plain
    characters is refused, so that no name can end up in the record. Raises NotRecorded outside a
    transaction, since an act and its line stand or fall together.
    """
    if not connection.in_atomic_block:
        raise NotRecorded(f"{what} must be recorded inside the transaction of the act")
    told = {"account": by.account, "role": by.role, "request": by.request, "what": what, "about": about}
    told |= {"purpose": purpose, "seen": ",".join(seen)}
    for name, text in told.items():
        limit = getattr(Line._meta.get_field(name), "max_length", None)
        if not _PLAIN.match(text) or (limit and len(text) > limit):
            raise NotRecorded(f"{what}: {name} takes references and codes only, at most {limit} letters")
    head = Head.objects.select_for_update().get(pk=1)
    number, previous = head.number + 1, head.hash
    line = Line(number=number, at=at.astimezone(UTC), organisation=by.organisation, previous=previous, **told)
    line.hash = digest(line)
    line.save(force_insert=True)
    Head.objects.filter(pk=1).update(number=line.number, hash=line.hash)
    return line


def digest(line: Line) -> str:
    """Return SHA-256 over the line's fields, each with its length before it, the previous hash included."""
    total = hashlib.sha256()
    for name in FIELDS:
        value = getattr(line, name)
        part = (
            value.astimezone(UTC).isoformat(timespec="microseconds") if name == "at" else str(value)
        ).encode()
        total.update(len(part).to_bytes(4, "big") + part)
    return total.hexdigest()
