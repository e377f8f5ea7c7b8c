"""Who it is: opened on demand for a purpose, recorded, and never in an address."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from loive.base.errors import Refusal
from loive.cases import access
from loive.people.words import FIELDS
from loive.web.cases.acting import held
from loive.web.cases.page import part
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


@declares("person.read")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Open the identity for the purpose posted; without a posting, show it closed again."""
    case = held(request, ref)
    opened: dict[str, Any] = {}
    if request.method == "POST":
        purpose = request.POST.get("purpose", "")
        try:
            person = access.open_identity(ref, actor=request.actor, purpose=purpose, at=now())
            opened = {"identity": named(person.opened)}
        except Refusal as refusal:
            opened = {"identity_refusal": refusal}
    return part(request, case, "cases/identity.html", "danh-tinh", opened)


def named(opened: dict[str, str | None]) -> list[tuple[Any, str]]:
    """Return the opened fields with their names; one that was never given says so by staying out."""
    return [(FIELDS[name], text) for name, text in opened.items() if text]
