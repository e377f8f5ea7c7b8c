"""The records behind a figure, for those entitled; the look is recorded."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from loive.analytics import catalogue
from loive.base.errors import NotFound
from loive.desk.figures import opened
from loive.web.clock import now
from loive.web.figures.asked import asked
from loive.web.shell.declared import declares


@declares("figure.drill")
@require_GET
def page(request: HttpRequest, indicator: str) -> HttpResponse:
    """Show the records that the post may see, and how many are others'."""
    definition, question = catalogue.get(indicator), asked(request)
    if definition is None:
        raise NotFound
    behind = opened(
        indicator=indicator,
        cohort=request.GET.get("cach", ""),
        period=question.period,
        place=question.place.key,
        actor=request.actor,  # type: ignore[attr-defined]
        at=now(),
    )
    shown = {"asked": question, "definition": definition, "behind": behind}
    return render(request, "figures/rows.html", shown)
