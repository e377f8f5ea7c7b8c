"""Which period and place a figure is asked for: written in the address, chosen in a small form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound
from loive.base.period import Period, Span, periods_of_year
from loive.places import queries as places
from loive.places.queries import PlaceView
from loive.reports.words.periods import on_page
from loive.web.clock import today
from loive.web.parts.places import PlaceField

YEARS_BACK = 4
COUNTRY = "VN"
_CODE = re.compile(r"(\d{4})(?:(H|Q)([1-4])|M(\d{2}))?\Z")


@dataclass(frozen=True)
class Asked:
    """What was asked for, and the form it was asked with."""

    form: forms.Form
    period: Period
    place: PlaceView

    @property
    def query(self) -> str:
        """Return it as the end of an address."""
        return f"?ky={self.period.code}&dia_ban={self.place.key}"


def asked(request: HttpRequest) -> Asked:
    """Read what was asked for; without a question, this year in the area of the post."""
    area = request.actor.area or COUNTRY  # type: ignore[attr-defined]
    home = places.get(area)
    if home is None:
        raise NotFound
    form = _form(_sent(request, home), home)
    valid = form.cleaned_data if form.is_valid() else {}
    period = read_period(valid.get("ky", "")) or Period(today().year, Span.YEAR)
    return Asked(form, period, valid.get("dia_ban") or home)


def read_period(code: str) -> Period | None:
    """Return the period of a code such as `2026`, `2026H1`, `2026Q3`, `2026M07`; None for anything else."""
    found = _CODE.match(code)
    if not found:
        return None
    year, mark, number, month = found.groups()
    span = {"H": Span.HALF, "Q": Span.QUARTER}.get(mark or "", Span.MONTH if month else Span.YEAR)
    try:
        return Period(int(year), span, int(number or month or 1))
    except ValueError:
        return None


def choices(day: date) -> list[tuple[str, Any]]:
    """Return the periods that can be chosen: this year and its parts, then earlier years and theirs."""
    found = []
    for year in range(day.year, day.year - YEARS_BACK, -1):
        for span in (Span.YEAR, Span.HALF, Span.QUARTER):
            found += [(one.code, on_page(one)) for one in periods_of_year(year, span) if one.start <= day]
    return found


def _sent(request: HttpRequest, home: PlaceView) -> QueryDict | None:
    """Return what was sent, with the post's own area where no place was named; None where nothing was."""
    if not {"ky", "dia_ban", "dia_ban-q"} & set(request.GET):
        return None
    sent = request.GET.copy()
    sent.setdefault("ky", str(today().year))
    if not sent.get("dia_ban-q"):
        sent.setdefault("dia_ban", home.key)
    return sent


def _form(data: Any, home: PlaceView) -> forms.Form:
    form = forms.Form(data, initial={"ky": str(today().year), "dia_ban": home})
    form.fields["ky"] = forms.ChoiceField(label=_("Kỳ"), choices=choices(today()))
    form.fields["dia_ban"] = PlaceField(
        label=_("Địa bàn"),
        level=None,
        required=False,
        help_text="",
        within=None if home.key == COUNTRY else home.key,
    )
    return form
