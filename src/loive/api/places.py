"""`GET /api/places?q=…&on=YYYY-MM-DD`: the administrative units that answer to a name, as JSON."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse

from loive.api.asked import asked, day_asked
from loive.places import queries
from loive.places.queries import PlaceView

LIMIT = 20


@asked("place.read")
def page(request: HttpRequest) -> HttpResponse:
    """Answer with at most twenty units, the best match first; without `on`, units of every time."""
    day, words = day_asked(request), request.GET.get("q", "").strip()[:80]
    found = queries.find(words, on=day, limit=LIMIT) if words else []
    return JsonResponse({"places": [_as_json(place) for place in found]})


def _as_json(place: PlaceView) -> dict[str, object]:
    return {
        "key": place.key,
        "code": place.code,
        "name": place.full_name,
        "province": place.province_name,
        "kind": place.kind,
        "valid_from": place.valid_from.isoformat(),
        "valid_to": place.valid_to.isoformat() if place.valid_to else None,
    }
