"""The page where a read plan is looked over: its text on one side, what was understood on the other."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from loive.plans import queries, words
from loive.plans.words import understood as shape
from loive.plans.words.fields import ADDABLE
from loive.web.clock import today
from loive.web.plans.held import proposal_of
from loive.web.plans.source import pieces
from loive.web.plans.typed import item_form
from loive.web.plans.understood import cards, head_card
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


@declares("plan.confirm")
@require_GET
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the text beside what was understood; `?sua=` opens one item's form, `?them=` an empty one."""
    held = proposal_of(request, ref)
    if held.state == words.CONFIRMED:
        return redirect("plans:page", held.plan.ref)
    return shown(request, held, editing=request.GET.get("sua", ""), adding=request.GET.get("them", ""))


def shown(
    request: Visitor, held: Any, *, editing: str = "", adding: str = "", form: forms.Form | None = None
) -> HttpResponse:
    """Render the page, with one form open where asked; `form` is one that comes back with its errors."""
    unsure, groups = cards(held.understood)
    first = queries.same_plan(held.understood["head"])
    context = {
        "held": held,
        "head": head_card(held.understood),
        "unsure": unsure,
        "groups": groups,
        "editing": editing,
        "adding": adding if adding in ADDABLE else "",
        "form": form or _form(held, editing, adding),
        "bound": form,
        "pieces": pieces(held.text, held.understood["items"], {card.id for card in unsure}),
        "first": first,
        "settled": held.state != words.READ,
    }
    return render(request, "plans/read.html", context, status=422 if form else 200)


def _form(held: Any, editing: str, adding: str) -> forms.Form | None:
    place, on = held.understood["place"], today()
    if adding in ADDABLE:
        return item_form(adding, {}, place=place, on=on)
    if editing == "head":
        return item_form("head", {"id": "head", **held.understood["head"]}, place=place, on=on)
    item = next((one for one in held.understood["items"] if one["id"] == editing), None)
    return item_form(item["group"], item, place=place, on=on) if item else None


def next_anchor(understood: dict[str, Any], after: str) -> str:
    """Return where to go on after an item was looked at: the next unsure one, else the item itself."""
    waiting = shape.unsure(understood)
    return waiting[0]["id"] if waiting else after
