"""A case's page: where it stands, what to do next and by when, what was done; who it is when asked for."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.cases import words
from loive.cases.access import CaseView
from loive.people.words import NATIONALITIES
from loive.security.policy import role_may
from loive.web.cases.acting import held, sealed_parts, who
from loive.web.cases.story import events, steps
from loive.web.cases.todo import todo
from loive.web.parts.writing import day, day_and_hour
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

REGIMES: dict[str, Promise] = {
    "2011": _("Luật năm 2011 (xác định trước 01/7/2025)"),
    "2024": _("Luật năm 2024 (xác định từ 01/7/2025)"),
}
NEED_TONES = {"open": "warn", "met": "good"}
REFERRAL_TONES = {"sent": "note", "accepted": "note", "done": "good", "declined": "warn"}


@declares("case.read")
@require_GET
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the case, with the name and what was told closed."""
    return shown(request, held(request, ref))


def part(
    request: Visitor, case: CaseView, template: str, anchor: str, opened: dict[str, Any]
) -> HttpResponse:
    """Answer with one part of the page where htmx asks for it, otherwise with the whole page."""
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, template, {"case": case, "swapped": True, **sealed_parts(request), **opened})
    if opened:
        return shown(request, case, **opened)
    return redirect(f"{reverse('cases:page', args=[case.ref])}#{anchor}")


def shown(request: Visitor, case: CaseView, **opened: Any) -> HttpResponse:
    """Render the page, with what has been opened on it."""
    context = {
        "case": case,
        "who": who(case.line),
        "steps": steps(case),
        "events": events(case),
        "todo": todo(case, request.actor),
        "facts": _facts(case),
        "needs": [(need, NEED_TONES.get(need.state, "")) for need in case.needs],
        "referrals": [(line, REFERRAL_TONES.get(line.stage, "")) for line in case.referrals],
        "unverified": any(not due.verified for due in case.clocks),
        "tip_opens": bool(case.tip_ref) and role_may(request.actor.role, "tip.read"),
    }
    return render(request, "cases/page.html", {**context, **sealed_parts(request), **opened})


def _facts(case: CaseView) -> list[tuple[Promise, Any]]:
    return [
        (_("Cách đến"), words.WAYS_IN[case.line.way_in]),
        (_("Tiếp nhận tại"), case.line.place_name),
        (_("Tiếp nhận lúc"), day_and_hour(case.received_at) if case.received_at else ""),
        (_("Quốc tịch"), NATIONALITIES[case.nationality]),
        (_("Xác định ngày"), day(case.identified_on) if case.identified_on else ""),
        (_("Chế độ theo"), REGIMES.get(case.regime, "")),
        (_("Mục đích bị mua bán"), words.EXPLOITATIONS.get(case.exploitation, "")),
        (_("Lý do đóng"), words.CLOSINGS.get(case.closing, "")),
        (_("Người phụ trách"), case.line.officer_name),
    ]
