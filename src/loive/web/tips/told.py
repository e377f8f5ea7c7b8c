"""What was told, opened on demand: the purpose is posted, the look recorded, no address holds any of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from loive.base.errors import Refusal
from loive.tips import access
from loive.tips.access import TipView, ToldView
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import held
from loive.web.tips.page import part


@declares("tip.read_told")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Open what was told for the purpose posted; without a posting, show it closed again."""
    tip = held(request, ref)
    shown: dict[str, Any] = {}
    if request.method == "POST":
        try:
            told = access.open_told(
                ref, actor=request.actor, purpose=request.POST.get("purpose", ""), at=now()
            )
            shown = {"told": told, "reasons": _reasons(tip, told)}
        except Refusal as refusal:
            shown = {"told_refusal": refusal}
    return part(request, tip, "tips/told.html", "loi-ke", shown)


def _reasons(tip: TipView, told: ToldView) -> list[tuple[Any, str]]:
    """Return the reasons written on the timeline, each with its step."""
    return [(step, told.notes[step.ref]) for step in tip.steps if told.notes.get(step.ref)]
