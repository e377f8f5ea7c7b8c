"""How every act on a tip is posted: the tip is held first, the act done once, and its page shown after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.tips import access
from loive.tips.access import TipView
from loive.web.clock import now
from loive.web.shell import once
from loive.web.shell.said import say
from loive.web.shell.who import Visitor
from loive.web.tips.purposes import purpose_of, sealed_parts

NOT_NOW = _("Bước này của tin báo đã qua, hoặc do đơn vị khác làm. Trang này cho biết tin đang ở đâu.")


def held(request: Visitor, ref: str) -> TipView:
    """Return the tip as this post may see it. Raises NotFound."""
    return access.get_tip(ref, actor=request.actor, purpose=purpose_of(request), at=now())


def typed(request: Visitor) -> Any:
    """Return what a form is bound to: what was posted, or nothing while it is only looked at."""
    return request.POST if request.method == "POST" else None


def done(request: Visitor, form: forms.Form, do: Callable[[dict[str, Any]], str]) -> HttpResponse | None:
    """Do what a posted form asks, once, and lead to the address that `do` returns.

    None when the form has to be shown: not posted yet, not in order, or refused by the room, whose sentence
    then stands beside its field.
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


def act_page(
    request: Visitor,
    tip: TipView,
    form: forms.Form,
    *,
    act: str,
    do: Callable[[dict[str, Any]], None],
    said: str | Promise,
    **shown: Any,
) -> HttpResponse:
    """Answer the page of one act (`tip.classify` has tips/classify.html): its form, then the tip's page."""
    to = reverse("tips:page", args=[tip.ref])
    step = act.removeprefix("tip.")

    def do_and_say(cleaned: dict[str, Any]) -> str:
        do(cleaned)
        say(request, said)
        return to

    if request.method != "POST" and act not in tip.may:
        say(request, NOT_NOW, "note")
        return redirect(to)
    if led := done(request, form, do_and_say):
        return led
    due = next((due for due in tip.clocks if due.step == step and due.done_at is None), None)
    context = {"tip": tip, "form": form, "due": due, **sealed_parts(request, tip), **shown}
    return render(request, f"tips/{step}.html", context, status=422 if form.is_bound else 200)
