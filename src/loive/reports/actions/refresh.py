"""Takes a draft's figures anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from loive.reports.actions._guard import editable, happened
from loive.reports.actions._pinned import pin
from loive.reports.models import Report
from loive.reports.queries.coverage import coverage_of
from loive.reports.words.figures import FigureTaken
from loive.security.actor import Actor


@transaction.atomic
def refresh(*, report: str, figures: Sequence[FigureTaken], by: Actor, at: datetime) -> Report:
    """Pin the figures as counted now; the text stays, and its quotations follow. Refused once signed."""
    row = editable(report, by)
    pin(row, figures)
    row.figures_at, row.coverage = at, coverage_of(row.obligation)
    row.save(update_fields=["figures_at", "coverage"])
    happened(row, "refreshed", by, at)
    return row
