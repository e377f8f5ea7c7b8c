"""Pins figures to a report by value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from loive.reports.models import PinnedFigure, Report
from loive.reports.words.figures import FigureTaken


def pin(report: Report, figures: Sequence[FigureTaken]) -> None:
    """Put the figures in place of those the report holds, as F1, F2 … in their order."""
    report.figures.all().delete()
    PinnedFigure.objects.bulk_create(
        PinnedFigure(
            report=report, key=f"F{n}", position=n, **{**asdict(figure), "asides": list(figure.asides)}
        )
        for n, figure in enumerate(figures, start=1)
    )
