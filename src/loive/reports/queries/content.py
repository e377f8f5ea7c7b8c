"""What a report prints: of the running draft, or of a version as it was signed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from loive.base.period import Period, Span
from loive.reports.models import PinnedFigure, Report, Submission


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that a report prints, as values. `figures` are rows not bound to the database."""

    period: Period
    since: date
    until: date
    to_text: str
    via_text: str
    number: str
    signed_at: datetime | None
    signer_name: str
    signer_title: str
    capacity: str
    capacity_of: str
    is_nil: bool
    figures_at: datetime
    coverage: tuple[int, tuple[str, ...]] | None
    sections: Mapping[str, str]
    figures: tuple[PinnedFigure, ...]


def content(report: Report) -> Content:
    """Return what the report prints as it stands now; number and signer are blank while it can be edited."""
    owed, signed = report.obligation, not report.editable
    return Content(
        period=owed.period,
        since=owed.window_start,
        until=owed.window_end,
        to_text=owed.to_text,
        via_text=owed.via_text,
        number=report.number if signed else "",
        signed_at=report.signed_at if signed else None,
        signer_name=report.signer_name if signed else "",
        signer_title=report.signer_title,
        capacity=report.capacity,
        capacity_of=report.capacity_of,
        is_nil=report.is_nil,
        figures_at=report.figures_at,
        coverage=_coverage(report.coverage),
        sections={section.key: section.body for section in report.sections.all()},
        figures=tuple(report.figures.all()),
    )


def submission_content(submission: Submission) -> Content:
    """Return what a signed version printed, from what was frozen when it was signed."""
    held: dict[str, Any] = submission.payload
    owed, signing = held["obligation"], held["signing"]
    return Content(
        period=Period(owed["year"], Span(owed["span"]), owed["number"], owed["anchor"]),
        since=date.fromisoformat(owed["window_start"]),
        until=date.fromisoformat(owed["window_end"]),
        to_text=owed["to_text"],
        via_text=owed["via_text"],
        number=signing["number"],
        signed_at=datetime.fromisoformat(signing["signed_at"]),
        signer_name=signing["signer_name"],
        signer_title=signing["signer_title"],
        capacity=signing["capacity"],
        capacity_of=signing["capacity_of"],
        is_nil=signing["is_nil"],
        figures_at=datetime.fromisoformat(signing["figures_at"]),
        coverage=_coverage(held["coverage"]),
        sections=held["sections"],
        figures=tuple(_figure(one, n) for n, one in enumerate(held["figures"], start=1)),
    )


def _coverage(held: Any) -> tuple[int, tuple[str, ...]] | None:
    return (held[0], tuple(held[1])) if held else None


def _figure(held: Mapping[str, Any], position: int) -> PinnedFigure:
    target = held["target"]
    dated = {
        "as_of": date.fromisoformat(held["as_of"]),
        "target": Decimal(target) if target is not None else None,
    }
    return PinnedFigure(position=position, **{**held, **dated})
