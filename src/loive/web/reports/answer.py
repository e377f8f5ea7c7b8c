"""The recipient's answer: accepted, or returned with a reason."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from loive.base.errors import Refusal
from loive.reports.actions.accept import accept
from loive.reports.actions.return_ import return_
from loive.web.clock import now
from loive.web.reports.forms import ReturnForm
from loive.web.reports.held import report_of
from loive.web.reports.page import shown
from loive.web.shell import once
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor


@declares("report.answer")
@require_POST
def accepted(request: Visitor, ref: str) -> HttpResponse:
    """Accept the report."""
    report_of(request, ref)
    try:
        accept(report=ref, by=request.actor, at=now())
    except Refusal as refusal:
        say(request, refusal.message, "warn")
    else:
        say(request, _("Đã tiếp nhận báo cáo."))
    return redirect("reports:page", ref)


@declares("report.answer")
@require_POST
def returned(request: Visitor, ref: str) -> HttpResponse:
    """Return the report with the reason; posted twice, it is returned once."""
    report = report_of(request, ref)
    if led := once.spent(request):
        return redirect(led)
    form = ReturnForm(request.POST)
    if form.is_valid():
        try:
            return_(report=ref, by=request.actor, at=now(), **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            to = f"/bao-cao/{ref}"
            once.spend(request, to)
            say(request, _("Đã trả lại báo cáo kèm lý do."))
            return redirect(to)
    return shown(request, report, return_form=form, status=422)
