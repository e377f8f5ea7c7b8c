"""Figures for the doors: a figure over several periods, and the records behind one that a post may see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from loive.analytics import drill, live
from loive.base.period import Period
from loive.cases import access as cases
from loive.cases.words import STAGES
from loive.security import policy
from loive.security.actor import Actor
from loive.tips import access as tips
from loive.tips.words import KINDS


@dataclass(frozen=True)
class Behind:
    """One record behind a figure: what it is, where it happened, and where its page lies."""

    ref: str
    title: str | Promise
    place: str
    url_name: str


@dataclass(frozen=True)
class Opened:
    """What lies behind a figure: how many rows there are, and those the post may see."""

    total: int
    in_numerator: int
    records: tuple[Behind, ...]

    @property
    def hidden(self) -> int:
        """Return how many rows belong to others."""
        return self.total - len(self.records)


def trend(
    *, indicator: str, cohort: str, period: Period, place: str, actor: Actor, at: datetime, back: int = 4
) -> list[live.Figure]:
    """Return the figure for the period and the ones before it, the earliest first; each look is recorded."""
    periods = [period]
    while len(periods) < back:
        periods.insert(0, before(periods[0]))
    return [
        live.figure(indicator=indicator, cohort=cohort, period=one, place=place, actor=actor, at=at)
        for one in periods
    ]


def before(period: Period) -> Period:
    """Return the period of the same length just before."""
    if period.number > 1:
        return Period(period.year, period.span, period.number - 1, period.anchor)
    last = {"year": 1, "half": 2, "quarter": 4, "month": 12}[period.span.value]
    return Period(period.year - 1, period.span, last, period.anchor)


def opened(*, indicator: str, cohort: str, period: Period, place: str, actor: Actor, at: datetime) -> Opened:
    """Open a figure to its rows. Raises NotFound where the post may not, or there is no such figure."""
    found = drill.rows(indicator=indicator, cohort=cohort, period=period, place=place, actor=actor, at=at)
    keys = [row.fact_key for row in found.rows if row.in_denominator]
    counted = sum(row.in_numerator for row in found.rows)
    look = _ROOMS.get(found.room)
    return Opened(len(keys), counted, tuple(look(keys, actor, at)) if look and keys else ())


def _tips(keys: list[str], actor: Actor, at: datetime) -> list[Behind]:
    return [
        Behind(line.ref, KINDS[line.kind], line.place_name, "tips:page")
        for line in tips.counted(keys, actor=actor, at=at)
    ]


def _cases(keys: list[str], actor: Actor, at: datetime) -> list[Behind]:
    if not policy.role_may(actor.role, "case.read"):
        return []
    return [
        Behind(line.ref, STAGES[line.stage], line.place_name, "cases:page")
        for line in cases.counted(keys, actor=actor, at=at)
    ]


_ROOMS: dict[str, Callable[[list[str], Actor, datetime], list[Behind]]] = {"tips": _tips, "cases": _cases}
