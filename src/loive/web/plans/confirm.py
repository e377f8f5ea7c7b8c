"""Confirms a read plan, or sets it aside."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from loive.base.errors import Refusal
from loive.plans.actions.confirm import confirm
from loive.plans.actions.set_aside import set_aside
from loive.web.clock import now
from loive.web.plans.held import proposal_of
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor


@declares("plan.confirm")
@require_POST
def confirmed(request: Visitor, ref: str) -> HttpResponse:
    """Make it the plan, and lead there; where it cannot be, say on the page what is missing."""
    proposal_of(request, ref)
    try:
        plan = confirm(proposal=ref, by=request.actor, at=now())
    except Refusal as refusal:
        say(request, refusal.message, "bad")
        if first := getattr(refusal, "plan", None):
            return redirect("plans:page", first.ref)
        return redirect("plans:read", ref)
    say(request, _("Đã xác nhận kế hoạch."))
    return redirect("plans:page", plan.ref)


@declares("plan.confirm")
@require_POST
def aside(request: Visitor, ref: str) -> HttpResponse:
    """Set it aside: nothing of it becomes a plan."""
    proposal_of(request, ref)
    set_aside(proposal=ref, by=request.actor, at=now())
    say(request, _("Đã bỏ bản đọc này. Không có gì được đưa vào kế hoạch."), "note")
    return redirect("plans:list")
