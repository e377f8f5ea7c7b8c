"""Answers a referral: accept with one tap, decline with a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases.actions.answer import accept, decline
from loive.web.cases.posting import WordsField, typed
from loive.web.clock import now
from loive.web.referrals.acting import act_page, held
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class DeclineForm(forms.Form):
    """Why not."""

    reason = WordsField(
        label=_("Vì sao không nhận được?"),
        help_text=_("Nơi gửi cần biết để tìm nơi khác: hết chỗ, không có chuyên môn, ngoài phạm vi…"),
    )


@declares("referral.answer")
def accept_page(request: Visitor, ref: str) -> HttpResponse:
    """Accept; the page asks once more only where the button of the referral's page was not used."""
    view = held(request, ref)
    form = forms.Form(typed(request))

    def do(cleaned: dict[str, Any]) -> None:
        accept(referral=ref, by=request.actor, at=now())

    said = _("Đã nhận. Những gì được chia sẻ mở được ở trang này.")
    return act_page(request, view, form, end="accepted", page="accept", do=do, said=said)


@declares("referral.answer")
def decline_page(request: Visitor, ref: str) -> HttpResponse:
    """Decline with a reason."""
    view = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        decline(referral=ref, by=request.actor, at=now(), **cleaned)

    form, said = DeclineForm(typed(request)), _("Đã trả lời. Nơi gửi được báo để tìm nơi khác.")
    return act_page(request, view, form, end="declined", page="decline", do=do, said=said)
