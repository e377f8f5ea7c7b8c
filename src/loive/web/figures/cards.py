"""From a figure counted to a card that can be read rightly: value, target, and the fraction in a sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from loive.analytics.live import Figure
from loive.desk.overview import TargetLine
from loive.web.parts.figure import FigureCard
from loive.web.parts.writing import number


def card_of_target(line: TargetLine, url: str = "") -> FigureCard:
    """Return the card of a plan's target, with its figure where one measures it."""
    unmeasured = _("Chưa có chỉ số nào đo chỉ tiêu này; số liệu do đơn vị tự khai trong báo cáo.")
    figure = line.figure
    return FigureCard(
        name=line.text,
        value=figure.value if figure else None,
        unit=line.unit or (figure.unit if figure else ""),
        comparator=line.comparator,
        target=line.target,
        words=sentence(figure) if figure and figure.computed else "",
        why_not=why_not(figure) if figure else unmeasured,
        standing=line.standing,
        as_of=figure.as_of if figure else None,
        url=url,
    )


def card_of(figure: Figure, url: str = "") -> FigureCard:
    """Return the card of a figure without a target."""
    return FigureCard(
        name=str(figure.name),
        value=figure.value,
        unit=figure.unit,
        words=sentence(figure) if figure.computed else "",
        why_not=why_not(figure),
        as_of=figure.as_of,
        url=url,
    )


def sentence(figure: Figure) -> str:
    """Return numerator and denominator in one sentence; empty where nothing could be counted."""
    if figure.numerator is None or figure.denominator is None:
        return ""
    return _("%(numerator)s %(numerator_words)s, trên %(denominator)s %(denominator_words)s.") % {
        "numerator": number(figure.numerator),
        "numerator_words": figure.numerator_words,
        "denominator": number(figure.denominator),
        "denominator_words": figure.denominator_words,
    }


def why_not(figure: Figure) -> str:
    """Return why there is no value, as a sentence; empty where there is one."""
    reason = str(figure.why_not)
    return f"{reason[0].upper()}{reason[1:]}." if reason else ""
