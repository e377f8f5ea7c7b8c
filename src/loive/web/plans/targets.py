"""A plan's targets as figure cards: what was promised beside what is, for those who may see the figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loive.analytics import live
from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.base.period import Period, Span
from loive.desk.overview import AT_RISK, TargetLine
from loive.plans import queries
from loive.plans.words import DECREE_09
from loive.plans.words.comparators import NOT_MET, UNKNOWN, verdict
from loive.security.actor import Actor
from loive.web.figures.cards import card_of_target
from loive.web.parts.figure import FigureCard

if TYPE_CHECKING:
    from loive.plans.models import Plan, Target

NOT_YOURS = _("Số liệu chỉ hiện với người theo dõi địa bàn của kế hoạch.")
Figures = dict[int, live.Figure]


def year_of(plan: Plan, year: int) -> Period:
    """Return the year's period in the scheme that the plan's yearly report follows."""
    rules = list(queries.rules_of(plan))
    yearly = next((rule.anchor for rule in rules if rule.recurrence == "annual"), None)
    return Period(year, Span.YEAR, 1, yearly or (rules[0].anchor if rules else DECREE_09))


def cards(plan: Plan, period: Period, *, actor: Actor, at: datetime) -> list[FigureCard]:
    """Return one card for each target that holds in the year."""
    targets = queries.targets_of(plan, period.year)
    found = _figures(plan, targets, period, actor, at)
    lines = [_line(plan, target, (found or {}).get(target.pk), at) for target in targets]
    made = [
        card_of_target(line, _address(target, period) if line.figure else "")
        for line, target in zip(lines, targets, strict=True)
    ]
    return made if found is not None else [replace(card, why_not=NOT_YOURS) for card in made]


def _figures(plan: Plan, targets: list[Target], period: Period, actor: Actor, at: datetime) -> Figures | None:
    """Return the figures by target, from one gathering; None where the actor may not see them."""
    measured = [target for target in targets if live.known(target.indicator)]
    if not measured:
        return {}
    asked = [(target.indicator, target.cohort) for target in measured]
    try:
        counted = live.figures(
            asked=asked, period=period, place=plan.place_id or actor.area, actor=actor, at=at
        )
    except NotFound:
        return None
    return dict(zip((target.pk for target in measured), counted, strict=True))


def _line(plan: Plan, target: Target, figure: live.Figure | None, at: datetime) -> TargetLine:
    standing = UNKNOWN
    if figure is not None:
        standing = verdict(figure.value, target.comparator, target.value, direction=figure.direction)
        if standing == NOT_MET and day_of(at) <= figure.period.end:
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


def _address(target: Target, period: Period) -> str:
    return f"{reverse('figures:page', args=[target.indicator])}?ky={period.code}&cach={target.cohort}"
