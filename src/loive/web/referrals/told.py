"""What was asked and answered, opened for a purpose and recorded."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.cases import access
from loive.web.clock import now
from loive.web.referrals.acting import held
from loive.web.referrals.page import part
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

NAMES = {"request": _("Nơi gửi đề nghị"), "reason": _("Lý do"), "outcome": _("Kết quả")}


@declares("referral.read")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Open the words for the purpose posted; without a posting, show them closed again."""
    view = held(request, ref)
    opened: dict[str, Any] = {}
    if request.method == "POST":
        purpose = request.POST.get("purpose", "")
        try:
            told = access.open_words(ref, actor=request.actor, purpose=purpose, at=now())
            opened = {"told": [(NAMES[name], text) for name, text in told.items() if text]}
        except Refusal as refusal:
            opened = {"told_refusal": refusal}
    return part(request, view, "referrals/told.html", "noi-dung", opened)
