"""A report's pinned figures as cards, and its text with the figures it quotes written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from loive.documents.formats.official import Block, Bullet, Figure, Part
from loive.documents.forms.narrative import narrative
from loive.reports.words.figures import fill_counts
from loive.web.parts.figure import FigureCard
from loive.web.parts.writing import number

if TYPE_CHECKING:
    from loive.reports.models import Obligation, PinnedFigure


def cards(figures: dict[str, PinnedFigure], owed: Obligation) -> list[tuple[str, FigureCard]]:
    """Return each pinned figure with its key."""
    return [(key, card(one, owed)) for key, one in figures.items()]


def card(one: PinnedFigure, owed: Obligation) -> FigureCard:
    """Return a pinned figure as a card. It leads to the live figure, which may have moved on since."""
    reason = _told(one, "why_not")
    return FigureCard(
        name=one.target_text or _told(one, "name"),
        value=one.value,
        unit=one.unit,
        comparator=one.comparator,
        target=one.target,
        words=_sentence(one),
        why_not=_("Chưa tính được: %(reason)s.") % {"reason": reason} if reason else "",
        standing=one.verdict,
        as_of=one.as_of,
        url=_address(one, owed),
    )


def _told(one: PinnedFigure, name: str) -> str:
    language = "en" if (get_language() or "vi").startswith("en") else "vi"
    return str(getattr(one, f"{name}_{language}"))


def _sentence(one: PinnedFigure) -> str:
    if one.numerator is None or one.denominator is None:
        return ""
    return _("%(numerator)s %(numerator_words)s, trên %(denominator)s %(denominator_words)s.") % {
        "numerator": number(one.numerator),
        "numerator_words": _told(one, "numerator"),
        "denominator": number(one.denominator),
        "denominator_words": _told(one, "denominator"),
    }


def _address(one: PinnedFigure, owed: Obligation) -> str:
    if not one.indicator:
        return ""
    address = reverse("figures:page", args=[one.indicator])
    return f"{address}?ky={owed.period.code}&cach={one.cohort}"


def read_out(body: str, figures: dict[str, PinnedFigure]) -> list[dict[str, Any]]:
    """Return a section's text as lines to show, each with its look and runs; quotations keep their key."""
    quoted = {key: _printable(one) for key, one in figures.items()}
    return [line for part in narrative(fill_counts(body, figures), quoted) for line in _lines(part)]


def _lines(part: Part, depth: int = 0) -> list[dict[str, Any]]:
    if isinstance(part, Block):
        below = [line for inner in part.parts for line in _lines(inner, depth + 1)]
        return [{"look": f"heading-{min(depth, 1)}", "runs": part.runs}, *below]
    if isinstance(part, Bullet):
        return [{"look": "deeper" if part.deeper else "item", "runs": part.runs}]
    return [{"look": "paragraph", "runs": getattr(part, "runs", ())}]


def _printable(one: PinnedFigure) -> Figure:
    known = one.numerator is not None
    return Figure(
        id=one.key,
        name=one.name_vi,
        numerator=one.numerator,
        numerator_words=one.numerator_vi,
        denominator=one.denominator,
        denominator_words=one.denominator_vi if known else "…",
        as_of=one.as_of,
        definition=one.indicator,
    )
