"""Classifies a tip: does it show signs of trafficking, of another crime, or of none."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.base.said import not_before, one_of, said
from loive.security import audit
from loive.security.actor import Actor
from loive.tips import stages, words
from loive.tips.models import add_step
from loive.tips.queries import for_act, settle


@transaction.atomic
def classify(*, tip: str, as_: str, by: Actor, at: datetime, reason: str = "") -> None:
    """Class the tip as one of `words.CLASSES`; due 24 hours after reception (Joint Circular 01/2017, art. 8).

    A tip classified late is classified, and stays late. Raises NotFound; Refusal when it is classified
    already, or the time lies before its reception.
    """
    row = for_act(tip, "tip.classify", by)
    not_before(at, row.received_at, field="at", sentence=words.BEFORE_RECEPTION)
    row.classed_as = one_of(as_, words.CLASSES, field="as_")
    row.stage, row.classified_at = stages.CLASSIFIED, at
    if row.classed_as == stages.NOT_CRIME:
        row.forward_due = None
    settle(row)
    row.save()
    add_step(row, "classified", by=by, at=at, note=said(reason, field="reason"), due_at=row.classify_due)
    audit.record(by=by, at=at, what="tip.classified", about=row.ref, seen=[row.classed_as])
