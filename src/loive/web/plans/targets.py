"""A plan's targets as figure cards: what was promised beside what is, for those who may see the figures."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loive.analytics import live
from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.base.period import Period, Span
from loive.plans import queries
from loive.plans.words import DECREE_09
from loive.security.actor import Actor
from loive.web.figures.card import card_of
from loive.web.parts.figure import FigureCard

if TYPE_CHECKING:
    from loive.plans.models import Plan, Target

NOT_YOURS = _("số liệu chỉ hiện với người theo dõi địa bàn của kế hoạch")
NO_MEASURE = _("chỉ tiêu này chưa gắn với chỉ số nào")


def year_of(plan: Plan, year: int) -> Period:
    """Return the year's period in the scheme that the plan's yearly report follows."""
    rules = list(queries.rules_of(plan))
    yearly = next((rule.anchor for rule in rules if rule.recurrence == "annual"), None)
    return Period(year, Span.YEAR, 1, yearly or (rules[0].anchor if rules else DECREE_09))


def cards(plan: Plan, period: Period, *, actor: Actor, at: datetime) -> list[FigureCard]:
    """Return one card for each target that holds in the year."""
    targets = queries.targets_of(plan, period.year)
    found = _figures(plan, targets, period, actor, at)
    return [_card(target, found, period, at) for target in targets]


def _figures(
    plan: Plan, targets: list[Target], period: Period, actor: Actor, at: datetime
) -> dict[int, live.Figure] | None:
    """Return the figures by target, from one gathering; None where the actor may not see them."""
    measured = [target for target in targets if live.known(target.indicator)]
    if not measured:
        return {}
    asked = [(target.indicator, target.cohort) for target in measured]
    try:
        counted = live.figures(asked=asked, period=period, place=plan.place_id or actor.area, actor=actor, at=at)
    except NotFound:
        return None
    return dict(zip((target.pk for target in measured), counted, strict=True))


def _card(target: Target, found: dict[int, live.Figure] | None, period: Period, at: datetime) -> FigureCard:
    figure = found.get(target.pk) if found is not None else None
    return card_of(
        figure,
        name=target.text,
        comparator=target.comparator,
        target=target.value,
        unit=target.unit,
        why_not=NOT_YOURS if found is None else NO_MEASURE,
        running=day_of(at) <= period.end,
        url=_address(target, period) if figure else "",
    )


def _address(target: Target, period: Period) -> str:
    return f"{reverse('figures:page', args=[target.indicator])}?ky={period.code}&moc={period.anchor}&cach={target.cohort}"
