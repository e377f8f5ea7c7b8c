"""Writes one section of a draft, and takes its figures anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from loive.base.errors import NotFound, Refusal
from loive.documents.draft import figures_of
from loive.reports import queries, words
from loive.reports.actions.refresh import refresh
from loive.reports.actions.write import write
from loive.security import policy
from loive.web.clock import now
from loive.web.reports.figures import cards
from loive.web.reports.held import report_of
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor

if TYPE_CHECKING:
    from loive.reports.models import Report


class WriteForm(forms.Form):
    """A section's text."""

    body = forms.CharField(label=_("Nội dung"), required=False, widget=forms.Textarea, strip=False)


@declares("report.draft")
@require_http_methods(["GET", "POST"])
def page(request: Visitor, ref: str, section: str) -> HttpResponse:
    """Show the section's text to be written; keep it, and lead back to the report."""
    report = report_of(request, ref)
    held = next((one for one in report.sections.all() if one.key == section), None)
    if held is None or not policy.may(request.actor, "report.draft", report.subject):
        raise NotFound
    form = WriteForm(request.POST if request.method == "POST" else None, initial={"body": held.body})
    form.fields["body"].required = words.SECTION_OF[section].required
    if form.is_valid():
        try:
            write(report=ref, section=section, body=form.cleaned_data["body"], by=request.actor, at=now())
        except Refusal as refusal:
            form.add_error("body", str(refusal))
        else:
            say(request, _("Đã ghi phần này."))
            return redirect(f"{reverse('reports:page', args=[ref])}#phan-{section}")
    return _shown(request, report, section, form)


def _shown(request: Visitor, report: Report, section: str, form: WriteForm) -> HttpResponse:
    context = {
        "report": report,
        "form": form,
        "heading": _now(words.SECTION_OF[section].heading),
        "cards": cards(queries.figures_of(report), report.obligation),
        "mark": words.TO_FILL,
    }
    return render(request, "reports/write.html", context, status=422 if form.is_bound else 200)


@declares("report.draft")
@require_POST
def refreshed(request: Visitor, ref: str) -> HttpResponse:
    """Count the figures anew; the text stays, and what it quotes follows."""
    report = report_of(request, ref)
    at = now()
    counted = figures_of(report.obligation, actor=request.actor, at=at)
    refresh(report=ref, figures=counted, by=request.actor, at=at)
    say(request, _("Đã lấy lại số liệu."))
    return redirect("reports:page", ref)
