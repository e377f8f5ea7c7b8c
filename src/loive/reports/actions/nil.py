"""Says that there is nothing to report: signed, numbered and sent in one act."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.base.errors import Refusal
from loive.reports import stages
from loive.reports.actions._guard import NOT_NOW, happened, owed
from loive.reports.actions._signing import take
from loive.reports.models import Report
from loive.security.actor import Actor


@transaction.atomic
def nil(
    *,
    obligation: str,
    by: Actor,
    at: datetime,
    signer_title: str = "",
    capacity: str = "",
    capacity_of: str = "",
) -> Report:
    """Sign and send a nil report. Nothing reported is never taken for zero: it is said, by someone who signs.

    Said again, it is the same report. Raises Refusal where a report was already signed.
    """
    row = owed(obligation, "report.sign", by)
    report = Report.objects.filter(obligation=row).first()
    if report and report.stage == stages.NIL:
        return report
    if report and (report.stage, stages.NIL) not in stages.MOVES:
        raise Refusal(NOT_NOW, code="wrong_stage")
    report = report or Report(obligation=row, drafted_by=by.account, drafted_at=at, figures_at=at)
    report.save()
    report.figures.all().delete()
    report.sections.all().delete()
    report.stage, report.is_nil = stages.NIL, True
    report.sent_at, report.first_sent_at = at, report.first_sent_at or at
    take(report, signer_title=signer_title, capacity=capacity, capacity_of=capacity_of, by=by, at=at)
    report.submissions.filter(sent_at=None).update(sent_at=at)
    happened(report, "nil", by, at)
    return report
