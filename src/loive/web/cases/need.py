"""Keeps what a person says they need."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases import words
from loive.cases.actions.support import record_need
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import typed
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class NeedForm(forms.Form):
    """One need, in the person's words."""

    kind = forms.ChoiceField(label=_("Người đó cần gì?"), choices=words.needs, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Nói rõ hơn"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Theo lời người đó. Phần này được niêm phong."),
    )


@declares("case.support")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Offer the needs not open yet, and keep one."""
    case = held(request, ref)
    form = NeedForm(typed(request))
    standing = {need.kind for need in case.needs if need.state == "open"}
    form.fields["kind"].choices = [(code, name) for code, name in words.needs() if code not in standing]  # type: ignore[attr-defined]

    def do(cleaned: dict[str, Any]) -> None:
        record_need(case=ref, by=request.actor, at=now(), **cleaned)

    said = _("Đã ghi nhu cầu. Có thể hỗ trợ ngay hoặc chuyển tuyến.")
    return act_page(request, case, form, act="case.support", page="need", do=do, said=said)
