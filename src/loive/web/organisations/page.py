"""One body: what it may do, where, by which law, and who leads it; never where a shelter lies."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from loive.base.errors import NotFound
from loive.organisations import queries, words
from loive.organisations.queries import OrganisationView
from loive.places import queries as places
from loive.security.accounts.names import names_of
from loive.web.clock import today
from loive.web.parts.writing import day
from loive.web.shell.declared import declares


@declares("organisation.read")
@require_GET
def page(request: HttpRequest, ref: str) -> HttpResponse:
    """Show the body as it stands today."""
    body = queries.get(ref)
    if body is None:
        raise NotFound
    mandates, heads = queries.mandates_of(body.id, today()), queries.heads_of(body.id, today())
    areas = places.by_keys({body.place, *(mandate.area for mandate in mandates)})
    names = names_of(head.account for head in heads)
    shown = {
        "body": body,
        "facts": _facts(body, areas),
        "mandates": [(mandate, areas.get(mandate.area)) for mandate in mandates],
        "heads": [(head.title, names.get(head.account, "")) for head in heads],
    }
    return render(request, "organisations/page.html", shown)


def _facts(body: OrganisationView, areas: dict[str, places.PlaceView]) -> list[tuple[str, object]]:
    until = _(" đến hết %(day)s") % {"day": day(body.valid_to)} if body.valid_to else ""
    return [
        (_("Loại"), words.KINDS.get(body.kind, "")),
        (_("Lĩnh vực"), words.LINES.get(body.line, "")),
        (_("Đóng tại"), areas[body.place].full_name if body.place in areas else ""),
        (_("Địa chỉ"), body.public_address),
        (_("Ký hiệu văn bản"), body.symbol),
        (_("Hoạt động"), _("từ %(day)s") % {"day": day(body.valid_from)} + until),
    ]
