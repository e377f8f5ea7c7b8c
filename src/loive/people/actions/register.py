"""Registers a person whom the room has not known."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.people.models import Identity, Person, write_identity
from loive.security import audit, policy
from loive.security.actor import Actor

__all__ = ["Identity", "register"]


@transaction.atomic
def register(*, who: Identity, by: Actor, at: datetime) -> str:
    """Keep a new person's identity, sealed under a key of their own, and return their reference.

    Look for the person first (`people.access.find`). One who gives no name is registered without a name.
    Raises Refusal for an impossible birth or identity number, NotFound for a post that may not register.
    """
    if not policy.may(by, "person.register"):
        raise NotFound
    person = Person(registered_by_id=by.organisation, registered_at=at)
    write_identity(person, who, day_of(at))
    person.save(force_insert=True)
    audit.record(by=by, at=at, what="person.registered", about=person.ref)
    return person.ref
