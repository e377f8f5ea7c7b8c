"""What the policy is told of a person: who registered them, and whom a later room lets in."""

from __future__ import annotations

from loive.people.models import Person
from loive.security.policy import Subject

NOBODY = Subject()


def judged(person: Person, allowed_by: Subject = NOBODY) -> Subject:
    """Return the person's subject: the registering body, and the bodies a case adds (`allowed_by`)."""
    return Subject(
        holders=allowed_by.holders | {person.registered_by_id},
        receivers=allowed_by.receivers,
        in_area=allowed_by.in_area,
    )
