"""Finds obligations and reports, with what hangs on them in a constant number of queries."""

from __future__ import annotations

from loive.reports.models import Event, Obligation, PinnedFigure, Report

_OWED = ("plan", "rule", "reporter", "recipient")


def get_obligation(ref: str) -> Obligation | None:
    """Return an obligation with its plan, its bodies and, where one was begun, its report; or None."""
    return Obligation.objects.select_related(*_OWED, "report").filter(ref=ref).first()


def get_report(ref: str) -> Report | None:
    """Return a report with what it answers, its sections and its figures; or None."""
    rows = Report.objects.select_related("obligation", *(f"obligation__{name}" for name in _OWED))
    return rows.prefetch_related("sections", "figures", "submissions").filter(ref=ref).first()


def of_plan(plan: str, year: int) -> list[Obligation]:
    """Return the obligations of a plan for a year's periods, by day, each with its report where begun."""
    rows = Obligation.objects.select_related("reporter", "recipient", "report")
    return list(rows.filter(plan__ref=plan, year=year).order_by("due_on", "reporter__name", "id"))


def figures_of(report: Report) -> dict[str, PinnedFigure]:
    """Return a report's pinned figures by key, in their order."""
    return {figure.key: figure for figure in report.figures.all()}


def timeline(report: Report) -> list[Event]:
    """Return what happened to a report, the first thing first, each with its body."""
    return list(report.events.select_related("organisation"))
