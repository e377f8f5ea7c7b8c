"""Reports what became of a referral."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases import words
from loive.cases.actions.report_outcome import report_outcome
from loive.web.cases.posting import typed
from loive.web.clock import now, today
from loive.web.parts.fields import DayField
from loive.web.referrals.acting import act_page, held
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class OutcomeForm(forms.Form):
    """How it went, when, and in words."""

    outcome = forms.ChoiceField(label=_("Kết quả"), choices=words.referral_outcomes, widget=forms.RadioSelect)
    happened_on = DayField(label=_("Từ ngày"), initial=today)
    text = forms.CharField(
        label=_("Nói rõ hơn"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Việc đã làm, việc còn lại. Phần này được niêm phong."),
    )


@declares("referral.report_outcome")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Keep the outcome; what was given counts as support of the case."""
    view = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        report_outcome(referral=ref, by=request.actor, at=now(), **cleaned)

    form, said = OutcomeForm(typed(request)), _("Đã báo kết quả cho nơi gửi.")
    return act_page(request, view, form, end="done", page="report_outcome", do=do, said=said)
