"""How every act on a case is posted: the case is held, the act done once, and back to the case's page."""

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
from loive.cases.access import CaseView
from loive.people.words import AGE_BANDS, SEXES
from loive.web.cases.posting import done
from loive.web.cases.purposes import purpose_of, purposes
from loive.web.clock import now
from loive.web.shell.said import say
from loive.web.shell.who import Visitor

NOT_NOW = _("Bước này của hồ sơ đã qua, hoặc do đơn vị khác làm. Trang này cho biết hồ sơ đang ở đâu.")


def held(request: Visitor, ref: str) -> CaseView:
    """Return the case as this post may see it. Raises NotFound."""
    return access.get_case(ref, actor=request.actor, purpose=purpose_of(request), at=now())


def who(line: Any) -> list[str | Promise]:
    """Return what a case or a referral says of its person without the name."""
    return [SEXES[line.sex], AGE_BANDS[line.age_band]]


def sealed_parts(request: Visitor) -> dict[str, Any]:
    """Return what cases/identity.html and cases/told.html show while they are closed."""
    return {"purposes": purposes(request)}


def act_page(
    request: Visitor,
    case: CaseView,
    form: forms.Form,
    *,
    act: str,
    page: str,
    do: Callable[[dict[str, Any]], object],
    said: str | Promise,
    **shown: Any,
) -> HttpResponse:
    """Answer the page of one act (cases/<page>.html): its form, or the case's page after it."""
    to = reverse("cases:page", args=[case.ref])

    def do_and_say(cleaned: dict[str, Any]) -> str:
        do(cleaned)
        say(request, said)
        return to

    if request.method != "POST" and act not in case.may:
        say(request, NOT_NOW, "note")
        return redirect(to)
    if led := done(request, form, do_and_say):
        return led
    due = next((due for due in case.clocks if due.step == page and due.done_at is None), None)
    context = {
        "case": case,
        "form": form,
        "due": due,
        "who": who(case.line),
        **sealed_parts(request),
        **shown,
    }
    return render(request, f"cases/{page}.html", context, status=422 if form.is_bound else 200)
