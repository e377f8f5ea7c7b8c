"""Exact figures for those inside: guarded by the policy, counted from the facts of this moment, recorded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django.db import transaction

from loive.analytics import engine, gather
from loive.analytics.area import places_in, reaches
from loive.analytics.indicators import BY_ID, Cohort, Indicator
from loive.analytics.wording import NOTHING, Words
from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.base.period import Period
from loive.security import audit
from loive.security.actor import Actor

_NO_SUCH_READING = Words("cách tính này chưa được định nghĩa", "this reading is not defined")
_NOT_BEGUN = Words("kỳ này chưa bắt đầu", "this period has not begun")


@dataclass(frozen=True, slots=True)
class Aside:
    """A number told beside a figure and never part of it."""

    key: str
    name: Words
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: what was counted over what, in which period and place, as known on which day.

    Counts are exact. `value` is in percent points, unrounded, and may pass 100: nothing is clamped.
    `numerator` and `denominator` are None, and `why_not` says why, when the facts are not there at all;
    0 of 0 keeps its counts, has no value and says why.
    """

    indicator: str
    version: int
    cohort: str
    name: Words
    reading: Words
    period: Period
    place: str
    as_of: date
    numerator_words: Words = NOTHING
    denominator_words: Words = NOTHING
    numerator: int | None = None
    denominator: int | None = None
    why_not: Words = NOTHING
    asides: tuple[Aside, ...] = ()
    evidence: str = ""
    unit: str = "%"
    direction: str = "up"

    @property
    def value(self) -> Fraction | None:
        """Return the percentage in percent points, as an exact fraction of sums; None where there is none."""
        if self.numerator is None or not self.denominator:
            return None
        return Fraction(100 * self.numerator, self.denominator)

    @property
    def computed(self) -> bool:
        """Return whether there is a value."""
        return self.value is not None


def known(indicator: str) -> bool:
    """Return whether there is a definition with that id, computable or not."""
    return indicator in BY_ID


def figure(
    *, indicator: str, period: Period, place: str, actor: Actor, at: datetime, cohort: str = ""
) -> Figure:
    """Return one figure; see `figures`."""
    return figures(asked=[(indicator, cohort)], period=period, place=place, actor=actor, at=at)[0]


def figures(
    *,
    asked: Sequence[tuple[str, str]],
    period: Period,
    place: str,
    actor: Actor,
    at: datetime,
    evidence: bool = False,
) -> list[Figure]:
    """Return the figures asked for (indicator id, reading or ""), from one gathering of the facts.

    `place` is a unit's key: the figures cover every record whose place lies in it, in today's boundaries.
    Facts count up to the day of `at`. With `evidence` each figure carries a hash of the rows it stands on.
    Raises NotFound where the actor may not see figures of that place, or an indicator does not exist. The
    look is recorded; if it cannot be, nothing is returned.
    """
    as_of = day_of(at)
    if not reaches(actor, "figure.read_live", place, as_of):
        raise NotFound
    wanted = [_wanted(indicator, cohort) for indicator, cohort in asked]
    blank = [_blank(indicator, cohort, period, place, as_of) for indicator, cohort in wanted]
    found = _measured(wanted, blank, evidence)
    with transaction.atomic():
        audit.record(
            by=actor,
            at=at,
            what="figure.read",
            about=place,
            purpose=period.code,
            seen=[i.id for i, _ in wanted],
        )
    return found


def _wanted(indicator: str, cohort: str) -> tuple[Indicator, Cohort | None]:
    if indicator not in BY_ID:
        raise NotFound
    return BY_ID[indicator], BY_ID[indicator].cohort(cohort)


def _blank(indicator: Indicator, cohort: Cohort | None, period: Period, place: str, as_of: date) -> Figure:
    """Return the figure without its counts: either to be filled, or to be told why it cannot be."""
    why_not = indicator.why_not if not indicator.cohorts else NOTHING if cohort else _NO_SUCH_READING
    return Figure(
        indicator=indicator.id,
        version=indicator.version,
        cohort=cohort.key if cohort else "",
        name=indicator.name,
        reading=cohort.name if cohort else NOTHING,
        period=period,
        place=place,
        as_of=as_of,
        numerator_words=cohort.numerator if cohort else NOTHING,
        denominator_words=cohort.denominator if cohort else NOTHING,
        why_not=_NOT_BEGUN if cohort and as_of < period.start else why_not,
        unit=indicator.unit,
        direction=indicator.direction,
    )


def _measured(
    wanted: Sequence[tuple[Indicator, Cohort | None]], blank: list[Figure], evidence: bool
) -> list[Figure]:
    open_ones = [indicator for (indicator, _), held in zip(wanted, blank, strict=True) if not held.why_not.vi]
    if not open_ones:
        return blank
    first = blank[0]
    window = engine.Window(first.period.start, first.period.end, first.as_of)
    tables = [gather.table(name) for name in sorted({indicator.facts for indicator in open_ones})]
    with engine.Session(tables, window=window, area=places_in(first.place, first.as_of)) as session:
        return [
            held
            if held.why_not.vi or cohort is None
            else replace(held, **_counted(session, indicator, cohort, evidence))
            for (indicator, cohort), held in zip(wanted, blank, strict=True)
        ]


def _counted(session: engine.Session, indicator: Indicator, cohort: Cohort, evidence: bool) -> dict[str, Any]:
    counts = session.count(indicator, cohort)
    asides = tuple(Aside(aside.key, aside.name, counts.asides[aside.key]) for aside in cohort.asides)
    nothing = Words(f"không có {cohort.denominator.vi}", f"there were no {cohort.denominator.en}")
    return {
        "numerator": counts.numerator,
        "denominator": counts.denominator,
        "asides": asides,
        "why_not": NOTHING if counts.denominator else nothing,
        "evidence": fingerprint(session.rows(indicator, cohort)) if evidence else "",
    }


def fingerprint(rows: Sequence[tuple[str, bool, bool]]) -> str:
    """Return SHA-256 over the rows behind a figure: which facts, in its numerator and denominator or not."""
    total = hashlib.sha256()
    for key, numerator, denominator in rows:
        total.update(f"{key}:{int(numerator)}{int(denominator)}\n".encode())
    return total.hexdigest()
