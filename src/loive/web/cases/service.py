"""Keeps a service that was given, or why it was not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases import words
from loive.cases.actions.support import Given, give_service
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import typed
from loive.web.clock import now, today
from loive.web.parts.fields import DayField, MoneyField
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


def _fundings() -> list[tuple[str, Any]]:
    return [("", _("Chưa ghi")), *words.fundings()]


class ServiceForm(forms.Form):
    """What was given, when, at what cost, and how it went."""

    kind = forms.ChoiceField(label=_("Hỗ trợ gì?"), choices=words.needs)
    outcome = forms.ChoiceField(
        label=_("Thế nào?"), choices=words.service_outcomes, widget=forms.RadioSelect, initial="given"
    )
    given_on = DayField(label=_("Từ ngày"), initial=today)
    until = DayField(label=_("Đến ngày"), required=False, help_text=_("Để trống nếu chỉ trong một ngày."))
    cost = MoneyField(label=_("Chi phí"), required=False)
    funding = forms.ChoiceField(label=_("Nguồn chi"), choices=_fundings, required=False)
    note = forms.CharField(
        label=_("Ghi chú"), required=False, widget=forms.Textarea, help_text=_("Phần này được niêm phong.")
    )


@declares("case.support")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the form, beginning with a need that stands open, and keep the service."""
    case = held(request, ref)
    wanted = next((need.kind for need in case.needs if need.state == "open"), "essential")
    form = ServiceForm(typed(request), initial={"kind": request.GET.get("nhu-cau", wanted)})

    def do(cleaned: dict[str, Any]) -> None:
        give_service(case=ref, service=Given(**cleaned), by=request.actor, at=now())

    said = _("Đã ghi hỗ trợ.")
    return act_page(request, case, form, act="case.support", page="service", do=do, said=said)
