"""Takes a tip. No body may refuse to (Criminal Procedure Code 2015, art. 145), competent or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import NotFound, Refusal
from loive.base.moment import day_of
from loive.base.said import not_after, one_of, said
from loive.places import queries as places
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.security.sealed import seal
from loive.tips import stages, words
from loive.tips.models import Teller, Tip, add_step
from loive.tips.queries import due_of, limits_of, must_forward, settle


@dataclass(frozen=True)
class Told:
    """What was told, in the teller's words: what happened, where exactly, whom it concerns. Sealed."""

    what: str
    where: str = ""
    who: str = ""
    happened_on: date | None = None


@dataclass(frozen=True)
class From:
    """Who told it. With the wish `anonymous` neither name nor number is kept."""

    name: str = ""
    phone: str = ""
    wish: str = "secret"


@transaction.atomic
def take(
    *,
    kind: str,
    channel: str,
    told: Told,
    by: Actor,
    at: datetime,
    teller: From = From(),
    place: str = "",
    urgent: bool = False,
    received_at: datetime | None = None,
) -> str:
    """Keep what was told and return the tip's reference. Its clocks begin with reception.

    `place` is the key of the unit it is about, empty when not known; `received_at` lies before `at` when
    the tip is entered later than it came. Raises Refusal for an empty or endless text, an event or a
    reception ahead of time, an unknown place, or a name with the wish to stay anonymous.
    """
    if not policy.may(by, "tip.take"):
        raise NotFound
    came = received_at or at
    _check(place, told, teller, came, at)
    tip = Tip(
        kind=one_of(kind, words.KINDS, field="kind"),
        channel=one_of(channel, words.CHANNELS, field="channel"),
        place_id=place or None,
        happened_on=told.happened_on,
        urgent=urgent,
        teller_wish=one_of(teller.wish, words.WISHES, field="wish"),
        stage=stages.RECEIVED,
        received_at=came,
        receiver_id=by.organisation,
        handler_id=by.organisation,
        handler_since=came,
    )
    _seal_told(tip, told)
    _start_clocks(tip)
    tip.save(force_insert=True)
    _keep_teller(tip, teller)
    add_step(tip, "taken", by=by, at=at)
    audit.record(by=by, at=at, what="tip.taken", about=tip.ref)
    return tip.ref


def _check(place: str, told: Told, teller: From, came: datetime, at: datetime) -> None:
    not_after(came, at, field="received_at")
    not_after(told.happened_on, day_of(came), field="happened_on")
    if place and places.get(place) is None:
        raise Refusal(_("Hãy chọn địa bàn trong danh sách gợi ý."), code="unknown_place", field="place")
    if teller.wish == stages.ANONYMOUS and (teller.name.strip() or teller.phone.strip()):
        sentence = _(
            "Người báo tin không muốn cho biết tên. Hãy xóa tên và số điện thoại, hoặc chọn giữ bí mật."
        )
        raise Refusal(sentence, code="anonymous_named", field="wish")


def _seal_told(tip: Tip, told: Told) -> None:
    what = said(told.what, field="told", empty=_("Hãy ghi nội dung người báo tin kể, dù chỉ một câu."))
    where, who = said(told.where, field="told_where"), said(told.who, field="told_who")
    seal(tip, told=what, told_where=where or None, told_who=who or None)


def _start_clocks(tip: Tip) -> None:
    limits = limits_of(tip.received_at)
    tip.classify_due, tip.assign_due, tip.decide_due = limits.classify, limits.assign, limits.decide
    if must_forward(tip.handler_id, tip.place_id, day_of(tip.received_at)):
        tip.forward_due = due_of("tip.forward", tip.received_at)
    settle(tip)


def _keep_teller(tip: Tip, teller: From) -> None:
    name = said(teller.name, field="teller_name", limit=200)
    phone = said(teller.phone, field="teller_phone", limit=40)
    if name or phone:
        row = Teller(tip=tip)
        seal(row, name=name or None, phone=phone or None)
        row.save(force_insert=True)
