"""Opens a case for a person, by itself or from a tip: who needs help now waits for no investigation."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import NotFound, Refusal
from loive.base.said import one_of
from loive.cases import stages, words
from loive.cases.models import CaseFile, add_step, copy_outline
from loive.cases.queries import add_part, of_person, settle, share_out
from loive.people import access as people
from loive.places import queries as places
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.tips import access as tips


@transaction.atomic
def open_case(*, person: str, way_in: str, place: str, by: Actor, at: datetime, tip: str = "") -> str:
    """Open a case for a person and return its reference. The actor's body holds it until another takes over.

    Who receives, supports and verifies follows from `place` (a unit's key) by function. Raises NotFound for
    a post that may not open cases, or a person out of reach; Refusal for an unknown place, or while
    the person has a case that is not closed.
    """
    if not policy.may(by, "case.open"):
        raise NotFound
    if places.get(place) is None:
        raise Refusal(_("Hãy chọn địa bàn trong danh sách gợi ý."), code="unknown_place", field="place")
    outline = people.get_outline(person, actor=by, at=at, allowed_by=of_person(person))
    if CaseFile.objects.filter(person__ref=person).exclude(stage=stages.CLOSED).exists():
        raise Refusal(
            _("Người này đang có một hồ sơ chưa đóng. Hãy làm tiếp trong hồ sơ đó."), code="already_open"
        )
    case = CaseFile(
        person_id=person,
        tip_ref=tip,
        way_in=one_of(way_in, words.WAYS_IN, field="way_in"),
        place_id=place,
        holder_id=by.organisation,
        officer=by.account,
        stage=stages.OPENED,
        opened_at=at,
    )
    copy_outline(case, outline)
    settle(case)
    case.save(force_insert=True)
    add_part(case, by.organisation, stages.OPENS, at)
    share_out(case, tuple(stages.FUNCTIONS), at=at, otherwise=by.organisation)
    add_step(case, "opened", by=by, at=at, code=way_in)
    audit.record(by=by, at=at, what="case.opened", about=case.ref, seen=[person])
    return case.ref


@transaction.atomic
def open_from_tip(*, tip: str, person: str, by: Actor, at: datetime, place: str = "") -> str:
    """Open a case for someone a tip tells of, and return its reference; the tip goes its own way on.

    `place` is where the person is to be received, the tip's own place when empty. Raises as `open_case`,
    and NotFound when the tip is out of reach.
    """
    told = tips.get_tip(tip, actor=by, purpose="urgent_help", at=at)
    where = place or (told.place.key if told.place else "")
    return open_case(person=person, way_in="tip", place=where, by=by, at=at, tip=tip)
