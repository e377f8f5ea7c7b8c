"""Receives a person: from this moment the law's clocks run, and support may begin."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.said import not_after, said
from loive.cases import stages
from loive.cases.actions.open_case import open_case
from loive.cases.models import Reception, add_step
from loive.cases.queries import add_part, for_act, settle, share_out, start_verification
from loive.places import queries as places
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@transaction.atomic
def receive(
    *,
    case: str,
    by: Actor,
    at: datetime,
    circumstances: str = "",
    place: str = "",
    received_at: datetime | None = None,
) -> None:
    """Receive the person of a case; the body that leads victim support has a part in it at once.

    `circumstances` (what they told, how they were found) is sealed; `place` is where they were received, if
    not where the case was opened for. Law 53/2024, art. 27. Raises NotFound; Refusal when the person was
    received already, for an unknown place or a time ahead.
    """
    row = for_act(case, "case.receive", by)
    came = received_at or at
    not_after(came, at, field="received_at")
    if place and places.get(place) is None:
        raise Refusal(_("Hãy chọn địa bàn trong danh sách gợi ý."), code="unknown_place", field="place")
    row.place_id = place or row.place_id
    row.stage, row.received_at = stages.RECEIVED, came
    reception = Reception(case=row, body_id=by.organisation, received_at=came)
    seal(reception, circumstances=said(circumstances, field="circumstances") or None)
    reception.save(force_insert=True)
    add_part(row, by.organisation, stages.RECEIVES, at)
    chosen = share_out(row, (stages.SUPPORTS, stages.VERIFIES), at=at, otherwise=row.holder_id)
    start_verification(row, "initial", came)
    settle(row)
    row.save()
    add_step(row, "received", by=by, at=came, to_body=chosen[stages.SUPPORTS])
    audit.record(by=by, at=at, what="case.received", about=row.ref)


@transaction.atomic
def receive_someone(
    *, person: str, way_in: str, place: str, by: Actor, at: datetime, circumstances: str = ""
) -> str:
    """Open a case for a person who stands before us and receive them in one act; return its reference.

    Raises as `open_case` and `receive`.
    """
    case = open_case(person=person, way_in=way_in, place=place, by=by, at=at)
    receive(case=case, circumstances=circumstances, by=by, at=at)
    return case
