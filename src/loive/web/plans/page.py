"""A plan's page: its targets with their figures, its year, its tasks by body and by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.plans import queries, words
from loive.reports import queries as reports
from loive.security import policy
from loive.web.clock import now, today
from loive.web.plans.held import plan_of
from loive.web.plans.targets import cards, year_of
from loive.web.plans.year import months
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

if TYPE_CHECKING:
    from loive.plans.models import Plan

# How tasks may be looked at: by body, by clause, as a matrix.
VIEWS = {"don-vi": _("Theo đơn vị"), "muc": _("Theo mục"), "bang": _("Bảng phân công")}


@declares("plan.read")
@require_GET
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the plan for a year of its period: the present one, or the nearest to it."""
    plan = plan_of(request, ref)
    year = _year(plan, request.GET.get("nam", ""))
    asked = request.GET.get("xem", "")
    period = year_of(plan, year)
    listed, unset = months(plan, year, today())
    laid = queries.matrix(plan)
    owed = reports.of_plan(plan.ref, year)
    context = {
        "plan": plan,
        "year": year,
        "period": period,
        "cards": cards(plan, period, actor=request.actor, at=now()),
        "months": listed,
        "unset": unset,
        "matrix": laid,
        "roles": words.ROLES,
        "views": VIEWS,
        "view": asked if asked in VIEWS else "don-vi",
        "owed": len(owed),
        "sent": sum(1 for one in owed if getattr(one, "report", None) and one.report.first_sent_at),
        "may_owe": policy.may(request.actor, "report.owe", plan.subject),
        "facts": _facts(plan),
    }
    return render(request, "plans/page.html", context)


def _year(plan: Plan, told: str) -> int:
    asked = int(told) if told.isdigit() and len(told) == 4 else today().year
    return min(max(asked, plan.starts), plan.ends)


def _facts(plan: Plan) -> list[tuple[object, object]]:
    span = str(plan.starts) if plan.starts == plan.ends else f"{plan.starts}–{plan.ends}"
    signer = " · ".join(filter(None, (plan.signer_name, plan.signer_title, plan.signer_capacity)))
    return [
        (_("Số, ký hiệu"), plan.number or _("bản này không ghi số")),
        (_("Ngày ban hành"), f"{plan.issued_on:%d/%m/%Y}" if plan.issued_on else _("bản này không ghi ngày")),
        (_("Cơ quan ban hành"), plan.issuer),
        (_("Người ký"), signer),
        (_("Thời kỳ"), span),
        (_("Thực hiện"), plan.parent),
        (_("Căn cứ"), "; ".join(plan.legal_bases)),
        (_("Nơi nhận"), "; ".join(one.name for one in plan.recipients.all())),
    ]
