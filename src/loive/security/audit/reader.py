"""Reads the record for an auditor; looking at it is recorded in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from loive.security import policy
from loive.security.actor import Actor
from loive.security.audit.chain import record
from loive.security.audit.models import Line


@dataclass(frozen=True)
class LineView:
    """One line: references and codes only."""

    number: int
    at: datetime
    account: str
    role: str
    organisation: int
    what: str
    about: str
    purpose: str
    seen: tuple[str, ...]


@transaction.atomic
def read(*, by: Actor, at: datetime, about: str = "", before: int = 0, limit: int = 50) -> list[LineView]:
    """Return lines, the last first; with `about`, those that concern or show that reference.

    `before` is the number from which the list goes on. Raises PermissionError for anyone but an auditor:
    doors ask the policy first, so it never reaches a person.
    """
    if not policy.may(by, "record.read"):
        raise PermissionError("record.read")
    rows = Line.objects.order_by("-number")
    if about:
        rows = rows.filter(Q(about=about) | Q(seen__contains=about))
    if before:
        rows = rows.filter(number__lt=before)
    found = [_view(row) for row in rows[:limit]]
    record(by=by, at=at, what="record.read", about=about)
    return found


def _view(row: Line) -> LineView:
    return LineView(
        number=row.number,
        at=row.at,
        account=row.account,
        role=row.role,
        organisation=row.organisation,
        what=row.what,
        about=row.about,
        purpose=row.purpose,
        seen=tuple(part for part in row.seen.split(",") if part),
    )
