"""The plans that stand, and the documents that wait to be confirmed."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from loive.plans import queries
from loive.plans.words import understood
from loive.security.policy import role_may
from loive.web.clock import today
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

PAGE = 50


@declares("plan.read")
@require_GET
def page(request: Visitor) -> HttpResponse:
    """Show the plans of a year, or all of them, and what the post has still to confirm."""
    year = _number(request.GET.get("nam"))
    plans = queries.list_plans(year=year, limit=PAGE + 1, before=_after(request.GET.get("sau", "")))
    may_read_in = role_may(request.actor.role, "plan.propose")
    waiting = queries.list_proposals(organisation=request.actor.organisation) if may_read_in else []
    now = today().year
    context = {
        "plans": plans[:PAGE],
        "more": _address(year, plans[PAGE - 1]) if len(plans) > PAGE else "",
        "waiting": [(one, len(understood.unsure(one.understood))) for one in waiting],
        "may_read_in": may_read_in,
        "years": [None, now, now - 1, now - 2, now - 3],
        "year": year,
    }
    return render(request, "plans/list.html", context)


def _number(told: str | None) -> int | None:
    return int(told) if told and told.isdigit() and len(told) == 4 else None


def _after(told: str) -> tuple[int, int] | None:
    year, _, key = told.partition("-")
    return (int(year), int(key)) if year.isdigit() and key.isdigit() and len(told) < 20 else None


def _address(year: int | None, last: object) -> str:
    asked = {"sau": f"{last.starts}-{last.pk}"} | ({"nam": str(year)} if year else {})  # type: ignore[attr-defined]
    return f"{reverse('plans:list')}?{urlencode(asked)}"
