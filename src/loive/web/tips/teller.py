"""Who told it: the most guarded thing about a tip, opened apart from what was told and recorded by itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from loive.base.errors import Refusal
from loive.tips import access
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import held
from loive.web.tips.page import part


@declares("tip.read_teller")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Open the teller's name and number for the purpose posted; without a posting, show them closed again."""
    tip = held(request, ref)
    shown: dict[str, Any] = {}
    if request.method == "POST":
        try:
            teller = access.open_teller(
                ref, actor=request.actor, purpose=request.POST.get("purpose", ""), at=now()
            )
            shown = {"teller": teller, "teller_opened": True}
        except Refusal as refusal:
            shown = {"teller_refusal": refusal}
    return part(request, tip, "tips/teller.html", "nguoi-bao-tin", shown)
