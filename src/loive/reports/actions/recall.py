"""Recalls a report before it is accepted."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.reports import stages
from loive.reports.actions._guard import happened, moved
from loive.reports.models import Report
from loive.security.actor import Actor


@transaction.atomic
def recall(*, report: str, by: Actor, at: datetime) -> Report:
    """Take a sent report back to correct it. Refused once it was accepted."""
    row = moved(report, stages.RECALLED, by)
    row.save(update_fields=["stage"])
    happened(row, "recalled", by, at)
    return row
