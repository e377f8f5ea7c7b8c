"""How every act on a referral is posted: held first, done once, and back to its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.cases import access
from loive.cases.access import ReferralView
from loive.people.words import PURPOSES
from loive.web.cases.acting import who
from loive.web.cases.posting import done
from loive.web.clock import now
from loive.web.shell.said import say
from loive.web.shell.who import Visitor

NOT_NOW = _("Bước này của chuyển tuyến đã qua, hoặc do bên kia làm. Trang này cho biết đang ở đâu.")
OFFERED = ("referral", "support", "contact")


def held(request: Visitor, ref: str) -> ReferralView:
    """Return the referral as this post may see it. Raises NotFound."""
    return access.get_referral(ref, actor=request.actor, purpose="referral", at=now())


def sealed_parts() -> dict[str, Any]:
    """Return what referrals/shared.html and referrals/told.html show while they are closed."""
    return {"purposes": [(code, PURPOSES[code]) for code in OFFERED]}


def act_page(
    request: Visitor,
    referral: ReferralView,
    form: forms.Form,
    *,
    end: str,
    page: str,
    do: Callable[[dict[str, Any]], object],
    said: str | Promise,
    **shown: Any,
) -> HttpResponse:
    """Answer the page of one act (referrals/<page>.html): its form, or the referral's page after it.

    `end` is the stage to which the act leads.
    """
    to = reverse("referrals:page", args=[referral.ref])

    def do_and_say(cleaned: dict[str, Any]) -> str:
        do(cleaned)
        say(request, said)
        return to

    if request.method != "POST" and f"referral.{end}" not in referral.may:
        say(request, NOT_NOW, "note")
        return redirect(to)
    if led := done(request, form, do_and_say):
        return led
    context = {"referral": referral, "form": form, "who": who(referral.line), **sealed_parts(), **shown}
    return render(request, f"referrals/{page}.html", context, status=422 if form.is_bound else 200)
