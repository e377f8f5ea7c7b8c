"""Assigns a tip to an investigator, and tells the procuracy that supervises it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.organisations import queries as organisations
from loive.organisations.queries import OrganisationView
from loive.tips.access import TipView
from loive.tips.actions.assign import assign
from loive.web.clock import now, today
from loive.web.parts.fields import BodyField
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed
from loive.web.tips.fields import CHOOSE


class AssignForm(forms.Form):
    """Which procuracy is told. The tip goes into the hands of the one who assigns."""

    supervisor = BodyField(
        label=_("Viện kiểm sát nhận thông báo"),
        help_text=_("Chọn sẵn theo địa bàn của tin. Đổi nếu cần."),
        error_messages=CHOOSE,
    )


@declares("tip.assign")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show who will have the tip and who will be told, and assign."""
    tip = held(request, ref)
    form = AssignForm(typed(request))
    bodies = _procuracies(tip, today())
    form.fields["supervisor"].offer(bodies)  # type: ignore[attr-defined]
    form.initial["supervisor"] = bodies[0].ref if bodies else None

    def do(cleaned: dict[str, Any]) -> None:
        assign(tip=ref, supervisor=cleaned["supervisor"].id, by=request.actor, at=now())

    said = _("Đã phân công và báo Viện kiểm sát.")
    return act_page(request, tip, form, act="tip.assign", do=do, said=said)


def _procuracies(tip: TipView, on: date) -> list[OrganisationView]:
    """Return the procuracies that may be told, first the one told before or that of the place."""
    others = organisations.find(on, line="procuracy", limit=100)
    told = next((body for body in others if body.name == tip.supervisor_name), None)
    if told is None and tip.place:
        told = organisations.body_with("supervise_tip", tip.place.key, on)
    return list({body.id: body for body in ([told] if told else []) + others}.values())
