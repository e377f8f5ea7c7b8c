"""One unit: what it was made of, what changed, what took it over, and what lies in it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from loive.base.errors import NotFound
from loive.organisations import queries as organisations
from loive.organisations.words import FUNCTIONS
from loive.places import queries, words
from loive.places.queries import PlaceView
from loive.places.queries.when import Several, Unit, Unknown
from loive.web.clock import today
from loive.web.parts.writing import day, number
from loive.web.shell.declared import declares

# Whom someone in a commune is sent to: asked for one by one, since each answers with its nearest body.
ASKED = ("receive_person", "receive_tip", "verify_initially", "lead_victim_support", "handle_tip")


@declares("place.read")
@require_GET
def page(request: HttpRequest, key: str) -> HttpResponse:
    """Show the unit with its lineage; where it stands no more, what today's map says."""
    line = queries.lineage(key.upper())
    if line is None:
        raise NotFound
    place, on = line.place, today()
    shown = {
        "place": place,
        "line": line,
        "steps": words.STEPS,
        "facts": _facts(place),
        "children": queries.children(place.key, place.valid_to or on),
        "today": _answer(queries.in_todays_boundaries(place.key, on)) if place.has_ended else None,
        "bodies": [] if place.has_ended or place.level != words.COMMUNE else _bodies(place.key),
    }
    return render(request, "places/page.html", shown)


def _facts(place: PlaceView) -> list[tuple[str, object]]:
    since = _("muộn nhất từ %(day)s") if place.valid_from == words.KNOWN_FROM else _("từ %(day)s")
    until = _("đến hết %(day)s") % {"day": day(place.valid_to)} if place.valid_to else _("đến nay")
    return [
        (_("Loại"), place.kind_name),
        (_("Mã"), place.code),
        (_("Thuộc"), place.province_name if place.province != place.key else ""),
        (_("Hiệu lực"), f"{since % {'day': day(place.valid_from)}} {until}"),
        (_("Diện tích"), f"{number(place.area_km2)} km²" if place.area_km2 else ""),
    ]


def _answer(answer: Unit | Several | Unknown) -> dict[str, object]:
    """Return the units of today's map, and what a person must choose by where there are several."""
    if isinstance(answer, Unit):
        return {"places": [answer.place], "why": ""}
    if isinstance(answer, Several):
        return {"places": list(answer.candidates), "why": answer.why}
    return {"places": [], "why": answer.why}


def _bodies(key: str) -> list[tuple[object, object]]:
    """Return (function, body) for what someone in the commune may need today."""
    found = [(FUNCTIONS[name], organisations.body_with(name, key, today())) for name in ASKED]
    return [(name, body) for name, body in found if body]
