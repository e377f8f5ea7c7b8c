"""Accepts a report: it is done."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.reports import stages
from loive.reports.actions._guard import happened, moved
from loive.reports.models import Report
from loive.security.actor import Actor


@transaction.atomic
def accept(*, report: str, by: Actor, at: datetime) -> Report:
    """Accept the report as received; nobody changes it afterwards."""
    row = moved(report, stages.ACCEPTED, by)
    row.accepted_at = at
    row.save(update_fields=["stage", "accepted_at"])
    happened(row, "accepted", by, at)
    return row
