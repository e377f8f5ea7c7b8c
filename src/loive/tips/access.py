"""The only way to hold a tip: who asks, why, how much of it. Every look is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from loive.base.due import Due
from loive.base.errors import NotFound
from loive.base.said import one_of
from loive.base.waiting import Waiting
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.security.opening import open_fields, scan
from loive.tips import stages, words
from loive.tips.models import Tip
from loive.tips.queries import filtered, in_reach, narrowed, page_of, seen, tallies_of, touched
from loive.tips.queries.views import TellerView, TipLine, TipPage, TipView, ToldView, lines_of, view_of

__all__ = ["TellerView", "TipLine", "TipPage", "TipView", "ToldView"]

_WITH = ("place", "same_as")
_BY_CLOCK = ("waiting", "late", "today", "week")


@transaction.atomic
def get_tip(ref: str, *, actor: Actor, purpose: str, at: datetime) -> TipView:
    """Return a tip without what was told and without who told it, and record the look.

    `purpose` is one of `words.PURPOSES`. Raises NotFound when the tip is absent or out of reach.
    """
    one_of(purpose, words.PURPOSES, field="purpose")
    tip = _reach(ref, actor, "tip.read")
    audit.record(by=actor, at=at, what="tip.seen", about=tip.ref, purpose=purpose)
    return view_of(tip, actor, at)


@transaction.atomic
def list_tips(
    *,
    actor: Actor,
    at: datetime,
    show: str = "waiting",
    after: str = "",
    size: int = 50,
    text: str = "",
    urgent: bool = False,
    whose: str = "",
) -> TipPage:
    """Return one page of a list of `words.SHOWN`, and record which tips were shown.

    `after` is the key from which the page goes on; `text` finds a reference by its beginning;
    `whose` is `me`, `body` or empty. Raises NotFound for a post without tips, Refusal for an unknown list.
    """
    _may_list(actor)
    one_of(show, words.SHOWN, field="show")
    tips = narrowed(filtered(in_reach(actor), show, at), actor, urgent=urgent, whose=whose)
    if text:
        tips = tips.filter(ref__startswith=text.replace("-", "").replace(" ", "").upper())
    cut = page_of(tips, by_clock=show in _BY_CLOCK, after=after, size=size)
    audit.record(by=actor, at=at, what="tip.listed", purpose=show, seen=[tip.ref for tip in cut.rows])
    return TipPage(lines_of(cut.rows, actor, at), cut.after)


def tallies(*, actor: Actor, at: datetime, urgent: bool = False, whose: str = "") -> dict[str, int]:
    """Return how many tips each list of `words.SHOWN` holds. Raises NotFound for a post without tips."""
    _may_list(actor)
    return tallies_of(narrowed(in_reach(actor), actor, urgent=urgent, whose=whose), at)


@transaction.atomic
def open_told(ref: str, *, actor: Actor, purpose: str, at: datetime) -> ToldView:
    """Open what was told and the reasons on the timeline, and record the look. Raises NotFound."""
    one_of(purpose, words.PURPOSES, field="purpose")
    tip = _reach(ref, actor, "tip.read_told")
    clear = open_fields(tip, "told", "told_where", "told_who", by=actor, at=at, purpose=purpose)
    steps = [step for step in tip.steps.all() if step.note is not None]
    notes = scan(steps, "note", by=actor, at=at, purpose=purpose) if steps else []
    return ToldView(
        what=clear["told"] or "",
        where=clear["told_where"] or "",
        who=clear["told_who"] or "",
        notes={step.ref: opened["note"] or "" for step, opened in notes},
    )


@transaction.atomic
def open_teller(ref: str, *, actor: Actor, purpose: str, at: datetime) -> TellerView | None:
    """Open who told it, and record the look; None where nobody's name or number was kept. Raises NotFound."""
    one_of(purpose, words.PURPOSES, field="purpose")
    tip = _reach(ref, actor, "tip.read_teller")
    teller = getattr(tip, "teller", None)
    if teller is None:
        audit.record(by=actor, at=at, what="teller.opened", about=tip.ref, purpose=purpose)
        return None
    clear = open_fields(teller, "name", "phone", by=actor, at=at, purpose=purpose)
    return TellerView(clear["name"] or "", clear["phone"] or "")


@transaction.atomic
def clocks(ref: str, *, actor: Actor, purpose: str, at: datetime) -> list[Due]:
    """Return a tip's clocks as they stand, and record the look. Raises NotFound."""
    return get_tip(ref, actor=actor, purpose=purpose, at=at).clocks


@transaction.atomic
def waiting(*, actor: Actor, at: datetime, limit: int = 200) -> list[Waiting]:
    """Return what waits for the actor's post, the most pressing first; nothing for a post without tips."""
    if not policy.role_may(actor.role, "tip.read"):
        return []
    tips = in_reach(actor).filter(handler=actor.organisation).exclude(next_step="")
    mine = [tip for tip in _ordered(tips, limit) if policy.role_may(actor.role, f"tip.{tip.next_step}")]
    lines = [_waits(line, line.next_step) for line in lines_of(mine, actor, at)]
    if policy.role_may(actor.role, "tip.answer_extension"):
        asked = in_reach(actor).filter(supervisor=actor.organisation, stage=stages.CLASSIFIED)
        asked = asked.filter(extension_asked_at__isnull=False, extension_answered_at=None)
        lines += [_waits(line, "answer_extension") for line in lines_of(_ordered(asked, limit), actor, at)]
    audit.record(by=actor, at=at, what="tip.listed", purpose="today", seen=[line.ref for line in lines])
    return lines


@transaction.atomic
def counted(fact_keys: Iterable[str], *, actor: Actor, at: datetime) -> list[TipLine]:
    """Return the tips behind a figure that the actor may know of, and record the look; others stay keys."""
    if not policy.role_may(actor.role, "tip.read"):
        return []
    rows = list(
        in_reach(actor).filter(fact_key__in=list(fact_keys)).select_related(*_WITH).order_by("-received_at")
    )
    audit.record(by=actor, at=at, what="tip.listed", purpose="figure", seen=[tip.ref for tip in rows])
    return lines_of(rows, actor, at)


def _ordered(tips: QuerySet[Tip], limit: int) -> Sequence[Tip]:
    return page_of(tips.select_related(*_WITH), by_clock=True, after="", size=limit).rows


def _reach(ref: str, actor: Actor, act: str) -> Tip:
    tip = Tip.objects.select_related(*_WITH, "teller").filter(ref=ref).first()
    if tip is None or not policy.may(actor, "tip.read", touched(tip)):
        raise NotFound
    if act != "tip.read" and not policy.may(actor, act, seen(tip)):
        raise NotFound
    return tip


def _may_list(actor: Actor) -> None:
    if not policy.role_may(actor.role, "tip.read"):
        raise NotFound


def _waits(line: TipLine, step: str) -> Waiting:
    return Waiting(
        room="tips",
        ref=line.ref,
        title=words.KINDS[line.kind],
        act=words.TO_DO[step],
        url_name="tips:page",
        due_at=line.next_due,
        urgent=line.urgent,
        facts=tuple(fact for fact in (words.CHANNELS[line.channel], line.place_name) if fact),
    )
