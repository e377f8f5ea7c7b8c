"""Corrects an identity when more has become known."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.people.models import Identity, Person, write_identity
from loive.people.queries import NOBODY, judged
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.security.policy import Subject


@transaction.atomic
def correct(*, person: str, who: Identity, by: Actor, at: datetime, allowed_by: Subject = NOBODY) -> None:
    """Replace the whole identity by what is known now.

    `allowed_by` comes from the room whose record gives the right; doors never state it themselves.
    Raises Refusal as `register` does, NotFound when the person is absent or out of reach.
    """
    row = Person.objects.select_for_update().filter(ref=person).first()
    if row is None or not policy.may(by, "person.correct", judged(row, allowed_by)):
        raise NotFound
    write_identity(row, who, day_of(at))
    row.save()
    audit.record(by=by, at=at, what="person.corrected", about=row.ref)
