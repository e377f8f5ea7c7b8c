"""How a form of cases and referrals is posted: once, with what was typed kept when the room refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect

from loive.base.errors import Refusal
from loive.web.shell import once
from loive.web.shell.who import Visitor


def typed(request: Visitor) -> Any:
    """Return what a form is bound to: what was posted, or nothing while it is only looked at."""
    return request.POST if request.method == "POST" else None


def done(request: Visitor, form: forms.Form, do: Callable[[dict[str, Any]], str]) -> HttpResponse | None:
    """Do what a posted form asks, once, and lead to the address that `do` returns.

    None when the form has to be shown: not posted, not in order, or refused by the room, whose sentence then
    stands beside its field.
    """
    if request.method != "POST":
        return None
    if led := once.spent(request):
        return redirect(led)
    if not form.is_valid():
        return None
    try:
        to = do(form.cleaned_data)
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        return None
    once.spend(request, to)
    return redirect(to)


class WordsInput(forms.Textarea):
    """A text that the browser lets through empty."""

    def use_required_attribute(self, initial: Any) -> bool:
        """Leave the refusal to the room, whose sentence says why it needs words."""
        return False


class WordsField(forms.CharField):
    """A text shown as needed; left empty, the room refuses it with its own sentence."""

    widget = WordsInput

    def validate(self, value: str) -> None:
        """Let every text through, an empty one too."""
