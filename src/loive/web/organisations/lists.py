"""Finds bodies by name, or the one that holds a function for a place on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.organisations import queries, words
from loive.organisations.queries import OrganisationView
from loive.places import queries as places
from loive.web.clock import today
from loive.web.parts.fields import DayField
from loive.web.parts.places import PlaceField
from loive.web.shell.declared import declares


class FindForm(forms.Form):
    """A name; or a function, a place and a day."""

    ten = forms.CharField(label=_("Tên cơ quan"), max_length=80, required=False)
    chuc_nang = forms.ChoiceField(
        label=_("Chức năng"),
        required=False,
        choices=lambda: [("", _("Mọi chức năng")), *words.FUNCTIONS.items()],
    )
    dia_ban = PlaceField(label=_("Cho địa bàn"), level=None, required=False, help_text="")
    ngay = DayField(label=_("Vào ngày (ngày/tháng/năm)"), required=False, help_text="")


@declares("organisation.read")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show what answers; without a question, every body that stands today."""
    asked = any(name in request.GET for name in ("ten", "chuc_nang", "dia_ban", "dia_ban-q"))
    form = FindForm(request.GET if asked else None)
    found = _found(form.cleaned_data) if form.is_valid() else [] if asked else queries.find(today())
    seats = places.by_keys({body.place for body in found})
    lines = [(body, words.LINES.get(body.line, ""), seats.get(body.place)) for body in found]
    return render(request, "organisations/list.html", {"form": form, "lines": lines, "asked": asked})


def _found(asked: dict[str, Any]) -> list[OrganisationView]:
    on: date = asked["ngay"] or today()
    function, place = asked["chuc_nang"], asked["dia_ban"]
    if function and place:
        body = queries.body_with(function, place.key, on)
        return [body] if body else []
    within = place.key if place else None
    found = queries.find(on, asked["ten"], within=within)
    if not function:
        return found
    return [body for body in found if any(m.function == function for m in queries.mandates_of(body.id, on))]
