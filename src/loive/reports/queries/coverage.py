"""Whose reports a report stands on: of those owed to its reporter for the same period, who has not sent."""

from __future__ import annotations

from loive.reports.models import Obligation


def coverage_of(owed: Obligation) -> list[object] | None:
    """Return how many reports the reporter is owed for the period, and the names of those who have not sent
    theirs; None where it is owed none. One query.
    """
    rows = Obligation.objects.filter(
        plan=owed.plan_id, recipient=owed.reporter_id, year=owed.year, span=owed.span, number=owed.number
    )
    expected = list(
        rows.filter(waived_at=None).select_related("reporter", "report").order_by("reporter__name", "id")
    )
    if not expected:
        return None
    return [len(expected), [row.reporter.name for row in expected if not _sent(row)]]


def _sent(owed: Obligation) -> bool:
    report = getattr(owed, "report", None)
    return bool(report and report.first_sent_at)
