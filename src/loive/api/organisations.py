"""`GET /api/organisations?function=…&place=KEY&on=YYYY-MM-DD`: who does what, where, when, as JSON."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loive.api.asked import asked, day_asked
from loive.base.errors import Refusal
from loive.organisations import queries, words
from loive.organisations.queries import OrganisationView


@asked("organisation.read")
def page(request: HttpRequest) -> HttpResponse:
    """Answer with one body or none; without `on`, for today."""
    function, place = request.GET.get("function", ""), request.GET.get("place", "")
    if function not in words.FUNCTIONS:
        raise Refusal(_("Không có chức năng nào với tên này."), code="function", field="function")
    body = queries.body_with(function, place, day_asked(request) or timezone.localdate())
    return JsonResponse({"organisations": [_as_json(body)] if body else []})


def _as_json(body: OrganisationView) -> dict[str, object]:
    return {"ref": body.ref, "name": body.name, "name_en": body.name_en, "kind": body.kind, "line": body.line}
