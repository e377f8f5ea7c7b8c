"""Writes one line of a tip's timeline."""

from __future__ import annotations

from datetime import datetime

from loive.security.actor import Actor
from loive.security.sealed import seal
from loive.tips.models.step import Step
from loive.tips.models.tip import Tip


def add_step(
    tip: Tip,
    what: str,
    *,
    by: Actor,
    at: datetime,
    note: str = "",
    due_at: datetime | None = None,
    to_body: int | None = None,
) -> None:
    """Add what happened to the timeline, its reason sealed. The act itself records and saves the tip."""
    step = Step(
        tip=tip,
        what=what,
        at=at,
        due_at=due_at,
        account=by.account,
        body_id=by.organisation,
        to_body_id=to_body,
    )
    if note:
        seal(step, note=note)
    step.save(force_insert=True)
