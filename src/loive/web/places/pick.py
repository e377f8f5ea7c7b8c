"""What answers while a place is typed: the units found, as radio buttons for the form that asks."""

from __future__ import annotations

import re
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from loive.web.parts.places import became, search
from loive.web.shell.declared import declares

_NAME = re.compile(r"[a-z][a-z0-9_-]{0,40}\Z")
SHORTEST = 2


@declares("place.read")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Answer with the units, or with nothing while too little was typed."""
    asked = request.GET
    name = asked.get("picker", "")
    if not _NAME.match(name):
        return HttpResponse(status=400)
    words = asked.get(f"{name}-q", "").strip()[:80]
    found = []
    if len(words) >= SHORTEST:
        found = search(
            words,
            on=_day(asked.get("on", "")),
            level=_level(asked.get("level", "")),
            within=asked.get("within"),
        )
    shown = {
        "name": name,
        "found": found,
        "became": became(found),
        "asked": len(words) >= SHORTEST,
        "key": "",
        "words": words,
    }
    return render(request, "parts/forms/places_found.html", shown)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _level(text: str) -> int | None:
    return int(text) if text in ("0", "1", "2", "3") else None
