"""Forwards a tip to the body that is competent for it, or to another that is chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loive.organisations import queries as organisations
from loive.organisations.queries import OrganisationView
from loive.tips.access import TipView
from loive.tips.actions.forward import forward
from loive.web.clock import now, today
from loive.web.parts.fields import BodyField
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed
from loive.web.tips.fields import CHOOSE

# The lines whose bodies handle tips or carry them on (Criminal Procedure Code 2015, art. 145–146).
LINES = ("police", "border_guard")


class ForwardForm(forms.Form):
    """To whom, and why."""

    to = BodyField(label=gettext_lazy("Cơ quan nhận"), error_messages=CHOOSE)
    reason = forms.CharField(
        label=gettext_lazy("Lý do chuyển"),
        required=False,
        widget=forms.Textarea,
        help_text=gettext_lazy("Ghi điều cơ quan nhận cần biết ngay. Được niêm phong cùng lời kể."),
    )


@declares("tip.forward")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Offer the competent body first, and forward."""
    tip = held(request, ref)
    form = ForwardForm(typed(request))
    bodies = _bodies(tip, today())
    first = next((body for body in bodies if body.id == tip.competent), None)
    form.fields["to"].offer(bodies, {first.ref: _("Có thẩm quyền theo địa bàn của tin")} if first else {})  # type: ignore[attr-defined]
    form.initial["to"] = first.ref if first else None

    def do(cleaned: dict[str, Any]) -> None:
        forward(tip=ref, to=cleaned["to"].id, reason=cleaned["reason"], by=request.actor, at=now())

    said = gettext_lazy("Đã chuyển tin báo. Cơ quan nhận đã thấy tin; anh/chị vẫn theo dõi được ở đây.")
    return act_page(request, tip, form, act="tip.forward", do=do, said=said)


def _bodies(tip: TipView, on: date) -> list[OrganisationView]:
    """Return the bodies a tip may go to: the competent one, then the others, never the one that has it."""
    found = list(organisations.by_id([tip.competent] if tip.competent else []).values())
    for line in LINES:
        found += organisations.find(on, line=line, limit=100)
    once = {body.id: body for body in found if body.id != tip.line.handler}
    return list(once.values())
