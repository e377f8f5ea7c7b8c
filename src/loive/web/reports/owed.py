"""A report that is owed and not begun: begin it, say there is nothing to report, or waive it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from loive.base.errors import Refusal
from loive.documents.draft import draft_of
from loive.reports import queries
from loive.reports.actions.draft import draft
from loive.reports.actions.nil import nil
from loive.reports.actions.waive import waive
from loive.reports.words.periods import in_sentence
from loive.security import policy
from loive.web.clock import now, today
from loive.web.reports.clocks import deadline
from loive.web.reports.forms import SignForm, signing
from loive.web.reports.held import obligation_of
from loive.web.shell import once
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor

if TYPE_CHECKING:
    from loive.reports.models import Obligation


class WaiveForm(forms.Form):
    """The document by which a report is waived."""

    document = forms.CharField(label=_("Số văn bản cho miễn"), max_length=60, help_text=_("Ví dụ 15/TB-BCĐ"))


@declares("report.read")
@require_GET
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show what is owed; once the report was begun, lead to it."""
    owed = obligation_of(request, ref)
    report = getattr(owed, "report", None)
    if report and policy.may(request.actor, "report.read", report.subject):
        return redirect("reports:page", report.ref)
    return _shown(request, owed)


@declares("report.draft")
@require_POST
def begin(request: Visitor, ref: str) -> HttpResponse:
    """Begin the report, its figures counted now."""
    owed = obligation_of(request, ref)
    at = now()
    begun = draft_of(owed, actor=request.actor, at=at)
    report = draft(obligation=ref, figures=begun.figures, sections=begun.sections, by=request.actor, at=at)
    say(request, _("Đã lập bản nháp từ số liệu và kế hoạch. Hãy xem lại từng phần."))
    return redirect("reports:page", report.ref)


@declares("report.sign")
@require_POST
def nothing(request: Visitor, ref: str) -> HttpResponse:
    """Sign and send a nil report."""
    owed = obligation_of(request, ref)
    if led := once.spent(request):
        return redirect(led)
    form = SignForm(request.POST)
    if form.is_valid():
        try:
            report = nil(obligation=ref, by=request.actor, at=now(), **signing(form))
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            to = reverse("reports:page", args=[report.ref])
            once.spend(request, to)
            say(request, _("Đã ký và gửi báo cáo không phát sinh."))
            return redirect(to)
    return _shown(request, owed, nil_form=form, status=422)


@declares("report.answer")
@require_POST
def waived(request: Visitor, ref: str) -> HttpResponse:
    """Waive the report by a document."""
    owed = obligation_of(request, ref)
    form = WaiveForm(request.POST)
    if form.is_valid():
        try:
            waive(obligation=ref, by=request.actor, at=now(), **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            say(request, _("Đã ghi miễn báo cáo này."))
            return redirect("reports:owed", ref)
    return _shown(request, owed, waive_form=form, status=422)


def _shown(request: Visitor, owed: Obligation, *, status: int = 200, **forms_: Any) -> HttpResponse:
    begun = hasattr(owed, "report")
    free = not owed.waived_at and not begun
    context = {
        "owed": owed,
        "called": in_sentence(owed.period),
        "standing": queries.standing(owed, getattr(owed, "report", None), today()),
        "due": deadline(owed),
        "may_begin": free and policy.may(request.actor, "report.draft", owed.subject),
        "may_nil": free and policy.may(request.actor, "report.sign", owed.subject),
        "may_waive": free and policy.may(request.actor, "report.answer", owed.subject),
        "nil_form": SignForm(initial={"signer_title": request.post.title}),
        "waive_form": WaiveForm(),
        "facts": _facts(owed),
    }
    return render(request, "reports/owed.html", {**context, **forms_}, status=status)


def _facts(owed: Obligation) -> list[tuple[Any, Any]]:
    return [
        (_("Đơn vị báo cáo"), owed.reporter.name),
        (_("Nơi nhận"), owed.recipient.name if owed.recipient else owed.to_text),
        (_("Theo kế hoạch"), f"{owed.plan.number} {owed.plan.title}".strip()),
        (_("Số liệu"), f"{owed.window_start:%d/%m/%Y} – {owed.window_end:%d/%m/%Y}"),
        (_("Hạn ghi trong kế hoạch"), owed.due_text),
        (_("Ngày cuối còn đúng hạn"), f"{owed.closes_on:%d/%m/%Y}"),
        (_("Văn bản cho miễn"), owed.waived_document),
    ]
