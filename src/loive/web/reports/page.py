"""A report's page: where it stands, what to do next, what it says and what its figures rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.reports import queries, stages, words
from loive.reports.words.periods import in_sentence
from loive.security import policy
from loive.web.clock import today
from loive.web.reports.clocks import deadline
from loive.web.reports.figures import cards, read_out
from loive.web.reports.forms import ReturnForm, SignForm
from loive.web.reports.held import moves, report_of
from loive.web.reports.story import events, steps
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

if TYPE_CHECKING:
    from loive.reports.models import Report


@declares("report.read")
@require_GET
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the report."""
    return shown(request, report_of(request, ref))


def shown(request: Visitor, report: Report, *, status: int = 200, **more: Any) -> HttpResponse:
    """Render the page; `more` may be a form that comes back with its errors."""
    owed, may = report.obligation, moves(request, report)
    mine = owed.reporter_id == request.actor.organisation
    figures = queries.figures_of(report)
    sections = [_section(section, figures) for section in report.sections.all()]
    context = {
        "report": report,
        "owed": owed,
        "called": in_sentence(owed.period),
        "standing": queries.standing(owed, report, today()),
        "due": deadline(owed),
        "steps": steps(report),
        "events": events(report, mine=mine),
        "cards": cards(figures, owed),
        "sections": sections,
        "left": [one for one in sections if one["lacks"]],
        "may": may,
        "may_write": report.editable and policy.may(request.actor, "report.draft", report.subject),
        "stages": stages,
        "sign_form": SignForm(initial={"signer_title": request.post.title}),
        "return_form": ReturnForm(),
        "facts": _facts(report),
    }
    return render(request, "reports/page.html", {**context, **more}, status=status)


def _section(section: Any, figures: dict[str, Any]) -> dict[str, Any]:
    kind = words.SECTION_OF[section.key]
    return {
        "key": section.key,
        "heading": _now(kind.heading),
        "lines": read_out(section.body, figures),
        "lacks": words.TO_FILL in section.body or (kind.required and not section.body.strip()),
    }


def _facts(report: Report) -> list[tuple[Any, Any]]:
    owed = report.obligation
    return [
        (_("Đơn vị báo cáo"), owed.reporter.name),
        (_("Nơi nhận"), owed.recipient.name if owed.recipient else owed.to_text),
        (_("Theo kế hoạch"), f"{owed.plan.number} {owed.plan.title}".strip()),
        (_("Số liệu"), f"{owed.window_start:%d/%m/%Y} – {owed.window_end:%d/%m/%Y}"),
        (_("Hạn gửi"), f"{owed.due_on:%d/%m/%Y}"),
        (_("Người ký"), report.signer_name if not report.editable else ""),
        (_("Số lần trả lại"), report.returns or ""),
    ]
