"""Takes a referral back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases.actions.withdraw import withdraw
from loive.web.cases.posting import WordsField, typed
from loive.web.clock import now
from loive.web.referrals.acting import act_page, held
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class WithdrawForm(forms.Form):
    """Why, and whether the person no longer agrees."""

    consent_ended = forms.BooleanField(
        label=_("Người đó không còn đồng ý chia sẻ"),
        required=False,
        help_text=_("Nơi nhận không mở được gì nữa kể từ lúc này."),
    )
    reason = WordsField(label=_("Vì sao rút lại?"), help_text=_("Nơi nhận đọc được lý do này."))


@declares("referral.withdraw")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Take it back with a reason."""
    view = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        withdraw(referral=ref, by=request.actor, at=now(), **cleaned)

    form, said = WithdrawForm(typed(request)), _("Đã rút lại chuyển tuyến.")
    return act_page(request, view, form, end="withdrawn", page="withdraw", do=do, said=said)
