"""Corrects who the person of a case is, when more has become known."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.cases.models import add_step, copy_outline
from loive.cases.queries import for_act, of_case
from loive.people import access as people
from loive.people.actions import correct as identity
from loive.people.actions.register import Identity
from loive.security import audit
from loive.security.actor import Actor

__all__ = ["Identity", "correct"]


@transaction.atomic
def correct(*, case: str, who: Identity, by: Actor, at: datetime) -> None:
    """Replace the identity by what is known now; the case's age and sex, as at reception, follow.

    Raises NotFound; Refusal for a closed case, and as `people.actions.register`.
    """
    row = for_act(case, "person.correct", by)
    allowed_by = of_case(row)
    identity.correct(person=row.person_id, who=who, by=by, at=at, allowed_by=allowed_by)
    when = row.received_at or row.opened_at
    copy_outline(row, people.get_outline(row.person_id, actor=by, at=when, allowed_by=allowed_by))
    row.save()
    add_step(row, "identity_corrected", by=by, at=at)
    audit.record(by=by, at=at, what="case.identity_corrected", about=row.ref, seen=[row.person_id])
