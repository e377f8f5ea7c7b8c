"""Signs, sends and recalls a report."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from loive.base.errors import Refusal
from loive.reports.actions.recall import recall
from loive.reports.actions.send import send
from loive.reports.actions.sign import sign
from loive.web.clock import now
from loive.web.reports.forms import SignForm, signing
from loive.web.reports.held import report_of
from loive.web.reports.page import shown
from loive.web.shell import once
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor


@declares("report.sign")
@require_POST
def page(request: Visitor, ref: str) -> HttpResponse:
    """Sign the report; posted twice, it is signed once."""
    report = report_of(request, ref)
    if led := once.spent(request):
        return redirect(led)
    form = SignForm(request.POST)
    if form.is_valid():
        try:
            signed = sign(report=ref, by=request.actor, at=now(), **signing(form))
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            to = f"/bao-cao/{ref}"
            once.spend(request, to)
            say(request, format_lazy(_("Đã ký. Báo cáo mang số {number}."), number=signed.number))
            return redirect(to)
    return shown(request, report, sign_form=form, status=422)


@declares("report.send")
@require_POST
def sent(request: Visitor, ref: str) -> HttpResponse:
    """Send the report."""
    report_of(request, ref)
    _do(request, send, ref, _("Đã gửi báo cáo."))
    return redirect("reports:page", ref)


@declares("report.send")
@require_POST
def recalled(request: Visitor, ref: str) -> HttpResponse:
    """Take the report back to correct it."""
    report_of(request, ref)
    _do(request, recall, ref, _("Đã thu hồi. Báo cáo sửa được trở lại."))
    return redirect("reports:page", ref)


def _do(request: Visitor, act: object, ref: str, said: object) -> None:
    """Do an act that needs nothing typed; a refusal is said on the page it leads to."""
    try:
        act(report=ref, by=request.actor, at=now())  # type: ignore[operator]
    except Refusal as refusal:
        say(request, refusal.message, "warn")
    else:
        say(request, said)  # type: ignore[arg-type]
