"""Records what a person needs and what they were given, from the first hour on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.base.said import not_after, one_of, said
from loive.cases import words
from loive.cases.models import Given, Need, add_step, write_service
from loive.cases.queries import for_act, settle
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal

__all__ = ["Given", "give_service", "record_need"]


@transaction.atomic
def record_need(
    *, case: str, kind: str, by: Actor, at: datetime, note: str = "", recorded_on: date | None = None
) -> str:
    """Keep a need of `words.NEEDS`, stated by the person or those who care for them; return its reference.

    Raises NotFound; Refusal for an unknown kind, a need that stands open already, or a day ahead.
    """
    row = for_act(case, "case.support", by)
    one_of(kind, words.NEEDS, field="kind")
    on = recorded_on or day_of(at)
    not_after(on, day_of(at), field="recorded_on")
    if Need.objects.filter(case=row, kind=kind, state="open").exists():
        raise Refusal(
            _("Nhu cầu này đã được ghi nhận và đang chờ đáp ứng."), code="already_recorded", field="kind"
        )
    need = Need(case=row, kind=kind, state="open", recorded_on=on, recorded_at=at, body_id=by.organisation)
    seal(need, note=said(note, field="note") or None)
    need.save(force_insert=True)
    row.need_on = min(on, row.need_on or on)
    row.save()
    add_step(row, "need_recorded", by=by, at=at, code=kind)
    audit.record(by=by, at=at, what="case.need_recorded", about=row.ref, seen=[kind])
    return need.ref


@transaction.atomic
def give_service(*, case: str, service: Given, by: Actor, at: datetime) -> str:
    """Keep a service given, refused by the person, or not to be had; return its reference.

    It answers an open need of its kind. Raises NotFound; Refusal for a day ahead or after its end, an unknown
    provider, or a cost below nothing.
    """
    row = for_act(case, "case.support", by)
    made = write_service(row, service, by=by, at=at)
    settle(row)
    row.save()
    audit.record(by=by, at=at, what="case.service_given", about=row.ref, seen=[service.kind, service.outcome])
    return made
