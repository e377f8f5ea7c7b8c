"""Decides a tip: institute proceedings, do not, or suspend it; and takes a suspended one up again."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.base.said import not_after, not_before, one_of, said
from loive.security import audit
from loive.security.actor import Actor
from loive.tips import stages, words
from loive.tips.models import Tip, add_step
from loive.tips.queries import due_of, for_act, settle


@transaction.atomic
def decide(
    *, tip: str, outcome: str, by: Actor, at: datetime, reason: str = "", decided_on: date | None = None
) -> None:
    """Keep one of the three decisions of art. 147. A suspended tip is neither open nor resolved.

    `decided_on` is the day of the decision, today when None; entered later, both days stand in the record.
    A decision not to institute, or to suspend, says why. Raises NotFound; Refusal for a tip not classified,
    not a crime, decided already, or a day before its reception or ahead of time.
    """
    row = for_act(tip, "tip.decide", by)
    one_of(outcome, words.OUTCOMES, field="outcome")
    _movable(row, outcome)
    on = decided_on or day_of(at)
    not_after(on, day_of(at), field="decided_on")
    not_before(on, day_of(row.received_at), field="decided_on", sentence=words.BEFORE_RECEPTION)
    why = said(reason, field="reason", empty="" if outcome == stages.INSTITUTED else _("Hãy ghi lý do."))
    row.stage = row.outcome = outcome
    row.decided_on = on
    if outcome == stages.SUSPENDED:
        row.suspended_on = on
    settle(row)
    row.save()
    add_step(row, outcome, by=by, at=at, note=why, due_at=row.decide_due)
    audit.record(by=by, at=at, what="tip.decided", about=row.ref, seen=[outcome, on.isoformat()])


@transaction.atomic
def resume(*, tip: str, reason: str, by: Actor, at: datetime) -> None:
    """Take up a suspended tip: it is open again, and must be decided within a month.

    Raises NotFound; Refusal without a reason, or for a tip that is not suspended.
    """
    row = for_act(tip, "tip.resume", by)
    why = said(reason, field="reason", empty=_("Hãy ghi lý do."))
    row.stage, row.outcome, row.decided_on = stages.CLASSIFIED, "", None
    row.decide_due = due_of("tip.resume", at) or row.decide_due
    settle(row)
    row.save()
    add_step(row, "resumed", by=by, at=at, note=why)
    audit.record(by=by, at=at, what="tip.resumed", about=row.ref)


def _movable(row: Tip, outcome: str) -> None:
    if stages.move(row.stage, outcome) is None:
        sentence = _("Tin báo đang ở bước “%(stage)s” nên không ra quyết định này được.")
        raise Refusal(sentence % {"stage": words.STAGES[row.stage]}, code="wrong_stage")
