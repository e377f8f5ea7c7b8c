"""Writes one line of a case's timeline."""

from __future__ import annotations

from datetime import datetime

from loive.cases.models.case_file import CaseFile
from loive.cases.models.step import Step
from loive.security.actor import Actor
from loive.security.sealed import seal


def add_step(
    case: CaseFile,
    what: str,
    *,
    by: Actor,
    at: datetime,
    code: str = "",
    note: str = "",
    due_at: datetime | None = None,
    to_body: int | None = None,
) -> None:
    """Add what happened to the timeline, its reason sealed. The act itself records and saves the case."""
    step = Step(
        case=case,
        what=what,
        code=code,
        at=at,
        due_at=due_at,
        account=by.account,
        body_id=by.organisation,
        to_body_id=to_body,
    )
    if note:
        seal(step, note=note)
    step.save(force_insert=True)
