"""Finds a unit by name, old or new, with or without marks; on a day, where one is given."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.places import queries, words
from loive.web.parts.fields import DayField
from loive.web.parts.places import became
from loive.web.shell.declared import declares

LIMIT = 60


class FindForm(forms.Form):
    """A name and a day."""

    ten = forms.CharField(
        label=_("Tên địa bàn"),
        max_length=80,
        required=False,
        help_text=_("Có dấu hoặc không dấu, tên cũ hoặc mới; có thể thêm tên tỉnh"),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    ngay = DayField(label=_("Vào ngày"), required=False)


@declares("place.read")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show the units that answer, or all provinces while nothing is asked."""
    form = FindForm(request.GET if "ten" in request.GET else None)
    asked, day = "", None
    if form.is_valid():
        asked, day = form.cleaned_data["ten"], form.cleaned_data["ngay"]
    too_early = day is not None and day < words.KNOWN_FROM
    found = queries.find(asked, on=None if too_early else day, limit=LIMIT) if asked else []
    shown = {
        "form": form,
        "asked": asked,
        "found": found,
        "became": became(found[:20]),
        "too_early": too_early,
        "known_from": words.KNOWN_FROM,
    }
    return render(request, "places/list.html", shown)
