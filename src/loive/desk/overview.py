"""The programme at a glance, for those who lead: each target with its figure, and who owes which report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from loive.analytics import live
from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.base.period import Period, Span
from loive.plans import queries as plans
from loive.plans.words.comparators import NOT_MET, UNKNOWN, verdict
from loive.reports.queries import Board, Line, board
from loive.reports.queries.board import OWED_TO
from loive.reports.words import LATE, ON_TIME, OPEN, OVERDUE, STANDINGS
from loive.security import policy
from loive.security.actor import Actor

if TYPE_CHECKING:
    from loive.plans.models import Plan, Target

# Not reached yet, while the period still runs.
AT_RISK = "at_risk"
_TOLD = (OVERDUE, OPEN, LATE, ON_TIME)


@dataclass(frozen=True)
class TargetLine:
    """One target of a plan in force, and what was counted; `figure` None where nothing measures it."""

    plan: str
    plan_title: str
    text: str
    comparator: str
    target: Decimal
    unit: str
    figure: live.Figure | None
    standing: str


@dataclass(frozen=True)
class Overview:
    """A year's targets and the reports owed to the body."""

    year: int
    targets: tuple[TargetLine, ...]
    board: Board | None

    @property
    def standings(self) -> list[tuple[Promise, int, bool]]:
        """Return how many reports stand how: (words, count, whether that is late)."""
        if self.board is None:
            return []
        counts = self.board.counts
        return [(STANDINGS[code], counts.get(code, 0), code == OVERDUE) for code in _TOLD]

    @property
    def owing(self) -> list[Line]:
        """Return the reports past their day that have not come, the longest overdue first."""
        lines = self.board.lines if self.board else ()
        return [line for line in lines if line.standing.code == OVERDUE]


def overview(*, actor: Actor, at: datetime) -> Overview:
    """Return the year's overview for the actor's body and area; the look at the figures is recorded."""
    today = day_of(at)
    owed = None
    if policy.role_may(actor.role, "report.read"):
        owed = board(organisation=actor.organisation, side=OWED_TO, year=today.year, today=today)
    return Overview(today.year, tuple(_targets(actor, at, today)), owed)


def _targets(actor: Actor, at: datetime, today: date) -> list[TargetLine]:
    """Return the targets of the plans in force that the body holds or that speak of its area."""
    held = [
        (plan, target)
        for plan in plans.list_plans(year=today.year)
        if plan.organisation_id == actor.organisation or (plan.place_id and plan.place_id == actor.area)
        for target in plans.targets_of(plan, today.year)
    ]
    asked = [(target.indicator, target.cohort) for _, target in held if target.indicator]
    counted = _figures(asked, actor, at, today)
    return [
        _line(plan, target, counted.get((target.indicator, target.cohort)), today) for plan, target in held
    ]


def _figures(
    asked: Sequence[tuple[str, str]], actor: Actor, at: datetime, today: date
) -> dict[tuple[str, str], live.Figure]:
    """Return the figures by what was asked; none where the post may not read them."""
    wanted = list(dict.fromkeys(asked))
    if not wanted or not policy.role_may(actor.role, "figure.read_live"):
        return {}
    period = Period(today.year, Span.YEAR)
    try:
        found = live.figures(asked=wanted, period=period, place=actor.area, actor=actor, at=at)
    except NotFound:
        return {}
    return dict(zip(wanted, found, strict=True))


def _line(plan: Plan, target: Target, figure: live.Figure | None, today: date) -> TargetLine:
    standing = UNKNOWN
    if figure is not None:
        standing = verdict(figure.value, target.comparator, target.value, direction=figure.direction)
        if standing == NOT_MET and figure.period.end >= today:
            standing = AT_RISK
    return TargetLine(
        plan=plan.ref,
        plan_title=plan.title,
        text=target.text,
        comparator=target.comparator,
        target=target.value,
        unit=target.unit,
        figure=figure,
        standing=standing,
    )
