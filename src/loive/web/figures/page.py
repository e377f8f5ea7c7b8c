"""One indicator: its figure, how it went over time, and exactly what is counted over what."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from loive.analytics import catalogue
from loive.analytics.live import Figure
from loive.base.errors import NotFound
from loive.base.period import Period, Span
from loive.desk.figures import trend
from loive.security.policy import role_may
from loive.web.clock import now, today
from loive.web.figures.asked import asked
from loive.web.figures.cards import card_of
from loive.web.parts.charts import Chart, Point
from loive.web.shell.declared import declares


@declares("figure.read_live")
@require_GET
def page(request: HttpRequest, indicator: str) -> HttpResponse:
    """Show the figure in the reading asked for."""
    definition, question = catalogue.get(indicator), asked(request)
    if definition is None:
        raise NotFound
    cohort = definition.cohort(request.GET.get("cach", ""))
    actor = request.actor  # type: ignore[attr-defined]
    figures = trend(
        indicator=indicator,
        cohort=cohort.key if cohort else "",
        period=question.period,
        place=question.place.key,
        actor=actor,
        at=now(),
    )
    shown = {
        "asked": question,
        "definition": definition,
        "cohort": cohort,
        "card": card_of(figures[-1]),
        "figure": figures[-1],
        "chart": _chart(figures),
        "facts": _facts(figures[-1], definition.basis, str(definition.time_basis)),
        "may_open": role_may(actor.role, "figure.drill") and figures[-1].numerator is not None,
    }
    return render(request, "figures/page.html", shown)


def _chart(figures: list[Figure]) -> Chart | None:
    """Return the line over time; none where fewer than two periods have a value."""
    if sum(figure.value is not None for figure in figures) < 2:
        return None
    points = [
        Point(short(f.period), None if f.value is None else float(f.value), open=f.period.end >= today())
        for f in figures
    ]
    return Chart(str(figures[-1].name), points, unit=figures[-1].unit, about=str(figures[-1].reading))


def short(period: Period) -> str:
    """Return the period as it fits under a chart: `2026`, `Q1/2026`, `07/2026`."""
    number = period.number
    return {
        Span.YEAR: str(period.year),
        Span.HALF: (_("6T đầu %(year)s") if number == 1 else _("6T cuối %(year)s")) % {"year": period.year},
        Span.QUARTER: f"Q{number}/{period.year}",
        Span.MONTH: f"{number:02}/{period.year}",
    }[period.span]


def _facts(figure: Figure, basis: tuple[str, ...], time_basis: str) -> list[tuple[str, str]]:
    return [
        (_("Tử số"), str(figure.numerator_words)),
        (_("Mẫu số"), str(figure.denominator_words)),
        (_("Tính theo"), time_basis),
        (_("Căn cứ"), "; ".join(basis)),
        (_("Phiên bản định nghĩa"), str(figure.version)),
    ]
