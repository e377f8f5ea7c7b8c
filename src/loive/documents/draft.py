"""Begins a report: counts the figures of the plan's targets now, and drafts the sections from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from loive.analytics import live
from loive.base.moment import day_of
from loive.documents import narrative
from loive.organisations import queries as organisations
from loive.plans import queries as plans
from loive.reports.words.figures import FigureTaken
from loive.security.actor import Actor

if TYPE_CHECKING:
    from loive.plans.models import Target
    from loive.reports.models import Obligation

NO_MEASURE_VI = "chỉ tiêu này chưa gắn với chỉ số nào"
NO_MEASURE_EN = "this target is not tied to an indicator"


@dataclass(frozen=True, slots=True)
class Draft:
    """What `reports.actions.draft` takes."""

    figures: tuple[FigureTaken, ...]
    sections: Mapping[str, str]


def draft_of(owed: Obligation, *, actor: Actor, at: datetime) -> Draft:
    """Return the figures and sections with which the report of an obligation begins.

    Raises NotFound where the actor may not see the reporter's figures.
    """
    figures = figures_of(owed, actor=actor, at=at)
    return Draft(figures, narrative.sections(owed, figures))


def figures_of(owed: Obligation, *, actor: Actor, at: datetime) -> tuple[FigureTaken, ...]:
    """Return one figure for each target that holds in the period's year, over the reporter's area, with the
    hash of the rows it stands on. Targets tied to no indicator are there too, and say so.
    """
    targets = plans.targets_of(owed.plan, owed.year)
    measured = [target for target in targets if live.known(target.indicator)]
    place = organisations.by_id([owed.reporter_id])[owed.reporter_id].place
    asked = [(target.indicator, target.cohort) for target in measured]
    counted = live.figures(asked=asked, period=owed.period, place=place, actor=actor, at=at, evidence=True)
    found = dict(zip((target.pk for target in measured), counted, strict=True))
    return tuple(_taken(target, found.get(target.pk), at) for target in targets)


def _taken(target: Target, figure: live.Figure | None, at: datetime) -> FigureTaken:
    promised: dict[str, Any] = {
        "target_ref": target.ref,
        "target_text": target.text,
        "section": target.section,
        "comparator": target.comparator,
        "target": target.value,
    }
    if figure is None:
        return FigureTaken(
            indicator="",
            version=0,
            cohort="",
            name_vi=target.text[:300],
            name_en=target.text[:300],
            as_of=day_of(at),
            why_not_vi=NO_MEASURE_VI,
            why_not_en=NO_MEASURE_EN,
            unit=target.unit,
            **promised,
        )
    return FigureTaken(**_by_value(figure), **promised)


def _by_value(figure: live.Figure) -> dict[str, Any]:
    return {
        "indicator": figure.indicator,
        "version": figure.version,
        "cohort": figure.cohort,
        "name_vi": figure.name.vi,
        "name_en": figure.name.en,
        "reading_vi": figure.reading.vi,
        "reading_en": figure.reading.en,
        "as_of": figure.as_of,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "numerator_vi": figure.numerator_words.vi,
        "numerator_en": figure.numerator_words.en,
        "denominator_vi": figure.denominator_words.vi,
        "denominator_en": figure.denominator_words.en,
        "why_not_vi": figure.why_not.vi,
        "why_not_en": figure.why_not.en,
        "asides": [
            {"key": one.key, "count": one.count, "name_vi": one.name.vi, "name_en": one.name.en}
            for one in figure.asides
        ],
        "evidence": figure.evidence,
        "unit": figure.unit,
        "direction": figure.direction,
    }
