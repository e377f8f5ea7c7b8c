"""Begins a report: its figures pinned as counted now, its sections as drafted from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.reports.actions._guard import happened, owed
from loive.reports.actions._pinned import pin
from loive.reports.models import Report, Section
from loive.reports.queries.coverage import coverage_of
from loive.reports.words import SECTIONS
from loive.reports.words.figures import FigureTaken
from loive.security.actor import Actor


@transaction.atomic
def draft(
    *, obligation: str, figures: Sequence[FigureTaken], sections: Mapping[str, str], by: Actor, at: datetime
) -> Report:
    """Begin the report that answers an obligation and return it; begun again, it is the same report.

    `figures` are pinned in their order as F1, F2 …; `sections` are texts by section key. Raises Refusal for
    an obligation that was waived, NotFound where the actor's body does not owe it.
    """
    row = owed(obligation, "report.draft", by)
    if begun := Report.objects.filter(obligation=row).first():
        return begun
    if row.waived_at:
        raise Refusal(_("Báo cáo này đã được miễn, không phải soạn."), code="waived")
    report = Report.objects.create(
        obligation=row, drafted_by=by.account, drafted_at=at, figures_at=at, coverage=coverage_of(row)
    )
    pin(report, figures)
    Section.objects.bulk_create(
        Section(report=report, key=kind.key, position=n, body=sections.get(kind.key, ""))
        for n, kind in enumerate(SECTIONS)
    )
    happened(report, "drafted", by, at)
    return report
