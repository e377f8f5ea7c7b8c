"""What was told and written in a case, opened on demand for a purpose and recorded."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise

from loive.base.errors import Refusal
from loive.cases import access
from loive.cases.access import CaseView, StoryView
from loive.web.cases.acting import held
from loive.web.cases.page import part
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


@declares("case.read")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Open the words of the case for the purpose posted; without a posting, show them closed again."""
    case = held(request, ref)
    opened: dict[str, Any] = {}
    if request.method == "POST":
        purpose = request.POST.get("purpose", "")
        try:
            told = access.open_story(ref, actor=request.actor, purpose=purpose, at=now())
            opened = {"told": told, "told_parts": _parts(case, told)}
        except Refusal as refusal:
            opened = {"told_refusal": refusal}
    return part(request, case, "cases/told.html", "loi-ke", opened)


def _parts(case: CaseView, told: StoryView) -> list[tuple[str | Promise, str]]:
    """Return each written part with its name: findings, grounds, notes of needs, services and steps."""
    parts: list[tuple[str | Promise, str]] = list(told.findings)
    parts += [(made.name, told.grounds[made.ref]) for made in case.decisions if told.grounds.get(made.ref)]
    named: list[Any] = [*case.needs, *case.services, *case.steps]
    return parts + [(row.name, told.notes[row.ref]) for row in named if told.notes.get(row.ref)]
