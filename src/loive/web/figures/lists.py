"""The figures of a period and a place: every indicator with what was counted over what."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from loive.analytics import catalogue, live
from loive.web.clock import now
from loive.web.figures.asked import asked
from loive.web.figures.cards import card_of
from loive.web.shell.declared import declares


@declares("figure.read_live")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show one card for each indicator, in its first reading."""
    question = asked(request)
    figures = live.figures(
        asked=[(indicator.id, "") for indicator in catalogue.every()],
        period=question.period,
        place=question.place.key,
        actor=request.actor,  # type: ignore[attr-defined]
        at=now(),
    )
    cards = [
        card_of(figure, reverse("figures:page", args=[figure.indicator]) + question.query)
        for figure in figures
    ]
    shown = {
        "asked": question,
        "counted": [
            card for card, figure in zip(cards, figures, strict=True) if figure.numerator is not None
        ],
        "missing": [card for card, figure in zip(cards, figures, strict=True) if figure.numerator is None],
    }
    return render(request, "figures/list.html", shown)
