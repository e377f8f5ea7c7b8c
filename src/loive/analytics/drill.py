"""Opens one figure to its rows by fact key, for those entitled. What a row is, its own room's access says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from loive.analytics import engine, gather
from loive.analytics.area import places_in, reaches
from loive.analytics.indicators import BY_ID
from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.base.period import Period
from loive.security import audit
from loive.security.actor import Actor


@dataclass(frozen=True, slots=True)
class Row:
    """One fact behind a figure: its key, and where it counts."""

    fact_key: str
    in_numerator: bool
    in_denominator: bool


@dataclass(frozen=True, slots=True)
class Drilled:
    """The rows behind a figure, and the room whose access opens their keys."""

    room: str
    rows: tuple[Row, ...]


def rows(
    *, indicator: str, period: Period, place: str, actor: Actor, at: datetime, cohort: str = ""
) -> Drilled:
    """Return the rows behind a figure. Raises NotFound where there is no such figure or the actor may not.

    The look is recorded with how many rows were shown; the keys say nothing by themselves.
    """
    as_of = day_of(at)
    definition = BY_ID.get(indicator)
    reading = definition.cohort(cohort) if definition else None
    if definition is None or reading is None or not reaches(actor, "figure.drill", place, as_of):
        raise NotFound
    window = engine.Window(period.start, period.end, as_of)
    with engine.Session(
        [gather.table(definition.facts)], window=window, area=places_in(place, as_of)
    ) as session:
        found = tuple(Row(*row) for row in session.rows(definition, reading))
    with transaction.atomic():
        audit.record(
            by=actor,
            at=at,
            what="figure.drilled",
            about=place,
            purpose=period.code,
            seen=[f"{indicator}:{reading.key}", str(len(found))],
        )
    return Drilled(definition.facts, found)
