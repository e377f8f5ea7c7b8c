"""Forwards a tip to the body that is competent for it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.base.said import said
from loive.organisations import queries as organisations
from loive.security import audit
from loive.security.actor import Actor
from loive.tips.models import Tip, add_step
from loive.tips.queries import competent_for, due_of, for_act, must_forward, settle


@transaction.atomic
def forward(*, tip: str, by: Actor, at: datetime, to: int | None = None, reason: str = "") -> None:
    """Give the tip to another body: it handles it from now on, at the same stage and with the same clocks.

    `to` is the body's id; without one the body competent for the tip's place is meant. Raises NotFound;
    Refusal when the tip is decided, the body is unknown, has ended, or is the one that has it already.
    """
    row = for_act(tip, "tip.forward", by)
    target = _target(row, to, at)
    note = said(reason, field="reason")
    due = row.forward_due
    row.handler_id, row.handler_since, row.officer = target, at, ""
    row.assigned_at = None
    row.forward_due = due_of("tip.forward", at) if must_forward(target, row.place_id, day_of(at)) else None
    settle(row)
    row.save()
    add_step(row, "forwarded", by=by, at=at, note=note, due_at=due, to_body=target)
    audit.record(by=by, at=at, what="tip.forwarded", about=row.ref, seen=[str(target)])


def _target(row: Tip, to: int | None, at: datetime) -> int:
    today = day_of(at)
    body = organisations.by_id([to]).get(to) if to else competent_for(row.place_id, today)
    if body is None:
        sentence = _("Chưa xác định được cơ quan có thẩm quyền. Hãy chọn cơ quan nhận.")
        raise Refusal(sentence, code="no_body", field="to")
    if body.id == row.handler_id:
        raise Refusal(_("Tin báo đang ở chính cơ quan này."), code="same_body", field="to")
    if body.valid_to and body.valid_to < today:
        raise Refusal(
            _("Cơ quan này đã kết thúc hoạt động. Hãy chọn cơ quan khác."), code="ended", field="to"
        )
    return body.id
