"""Assigns a tip to an investigator and notifies the procuracy that supervises it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.organisations import queries as organisations
from loive.security import audit
from loive.security.actor import Actor
from loive.tips.models import Tip, add_step
from loive.tips.queries import SUPERVISES, competent_for, for_act, settle


@transaction.atomic
def assign(*, tip: str, by: Actor, at: datetime, officer: str = "", supervisor: int | None = None) -> None:
    """Put the tip into one investigator's hands; from now on the procuracy sees it (art. 146, within 3 days).

    `officer` is an account reference, the actor's own when empty, and must hold a post in the handling
    body; `supervisor` is the procuracy's id, found by the tip's place when None. Assigning anew changes the
    officer, never the moment of the first assignment. Raises NotFound; Refusal.
    """
    row = for_act(tip, "tip.assign", by)
    chosen = officer or by.account
    if not any(post.organisation == row.handler_id for post in organisations.posts_of(chosen, day_of(at))):
        sentence = _("Người được phân công phải giữ vị trí trong cơ quan đang giải quyết tin báo.")
        raise Refusal(sentence, code="not_of_this_body", field="officer")
    row.officer = chosen
    row.supervisor_id = _supervisor(row, supervisor, at)
    row.assigned_at = row.assigned_at or at
    settle(row)
    row.save()
    add_step(row, "assigned", by=by, at=at, due_at=row.assign_due, to_body=row.supervisor_id)
    audit.record(by=by, at=at, what="tip.assigned", about=row.ref, seen=[chosen, str(row.supervisor_id)])


def _supervisor(row: Tip, chosen: int | None, at: datetime) -> int:
    known = set(organisations.by_id([chosen])) if chosen else set()
    body = competent_for(row.place_id, day_of(at), SUPERVISES)
    found = next(iter(known), None) or row.supervisor_id or (body.id if body else None)
    if found is None:
        sentence = _("Chưa xác định được Viện kiểm sát theo địa bàn. Hãy chọn Viện kiểm sát nhận thông báo.")
        raise Refusal(sentence, code="no_body", field="supervisor")
    return found
