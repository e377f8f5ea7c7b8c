"""What a referral shares, opened by its receiver for a purpose and recorded; nothing beyond the agreed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from loive.base.errors import Refusal
from loive.cases import access
from loive.web.cases.identity import named
from loive.web.clock import now
from loive.web.referrals.acting import held
from loive.web.referrals.page import part
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


@declares("referral.answer")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Open what is shared for the purpose posted; without a posting, show it closed again."""
    view = held(request, ref)
    opened: dict[str, Any] = {}
    if request.method == "POST":
        purpose = request.POST.get("purpose", "")
        try:
            told = access.open_shared(ref, actor=request.actor, purpose=purpose, at=now())
            opened = {"identity": named(told.identity), "circumstances": told.circumstances}
        except Refusal as refusal:
            opened = {"shared_refusal": refusal}
    return part(request, view, "referrals/shared.html", "danh-tinh", opened)
