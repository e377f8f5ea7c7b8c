"""Amends a dated value: when a decree changes it, or when an unverified one has been confirmed."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.law import queries, words
from loive.law.actions.amend import amend
from loive.law.queries import Value
from loive.web.clock import now, today
from loive.web.law.lists import name_of
from loive.web.parts.fields import DayField
from loive.web.shell import once
from loive.web.shell.declared import declares
from loive.web.shell.said import say


class AmendForm(forms.Form):
    """What a value becomes, from when, and on which article."""

    amount = forms.CharField(
        label=_("Giá trị mới"),
        max_length=16,
        widget=forms.TextInput({"inputmode": "numeric", "class": "input input-number"}),
    )
    unit = forms.ChoiceField(label=_("Đơn vị"), choices=words.units)
    article = forms.CharField(
        label=_("Văn bản và điều khoản"),
        max_length=300,
        help_text=_("Ví dụ: Nghị định số …/2026/NĐ-CP, Điều 5"),
    )
    valid_from = DayField(label=_("Có hiệu lực từ ngày"))
    valid_to = DayField(label=_("Đến hết ngày"), required=False)
    confidence = forms.ChoiceField(label=_("Mức độ xác minh"), choices=words.marks, widget=forms.RadioSelect)

    def clean_amount(self) -> int:
        """Return the amount; points and spaces between thousands are read away."""
        typed = self.cleaned_data["amount"].replace(".", "").replace(" ", "").replace("\u00a0", "")
        if not typed.isdecimal():
            raise forms.ValidationError(_("Hãy nhập số nguyên."))
        return int(typed)


@declares("law.amend")
def page(request: HttpRequest, key: str) -> HttpResponse:
    """Show the form, and set the value."""
    value = _value(key)
    initial = {
        "unit": value.unit,
        "article": value.article,
        "valid_from": today(),
        "confidence": value.confidence,
    }
    form = AmendForm(request.POST or None, initial=initial)
    if request.method == "POST" and (led := once.spent(request)):
        return redirect(led)
    if form.is_valid() and _done(request, form, key):
        return redirect("law:list")
    shown = {"form": form, "value": value, "called": name_of(value), "unit": words.UNITS[value.unit]}
    return render(request, "law/amend.html", shown, status=422 if form.is_bound else 200)


def _done(request: HttpRequest, form: AmendForm, key: str) -> bool:
    try:
        amend(key=key, by=request.actor, at=now(), **form.cleaned_data)  # type: ignore[attr-defined]
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        return False
    once.spend(request, "/tra-cuu/luat")
    say(request, _("Đã ghi giá trị mới. Giá trị trước vẫn còn trong lịch sử."))
    return True


def _value(key: str) -> Value:
    try:
        return queries.value(key, today())
    except LookupError as error:
        raise NotFound from error
