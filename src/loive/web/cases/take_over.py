"""Takes a case over, after saying what that means."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases.actions.take_over import take_over
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import typed
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


@declares("case.take_over")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Ask once more, then hold the case."""
    case = held(request, ref)
    said = _("Hồ sơ này do anh/chị phụ trách từ bây giờ.")
    return act_page(
        request,
        case,
        forms.Form(typed(request)),
        act="case.take_over",
        page="take_over",
        do=lambda cleaned: take_over(case=ref, by=request.actor, at=now()),
        said=said,
    )
