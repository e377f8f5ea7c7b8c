"""The procuracy answers whether a tip gets two more months."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.tips.actions.extend import answer_extension
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed
from loive.web.tips.fields import Choice, ReasonField

ANSWERS = (("yes", _("Đồng ý gia hạn hai tháng")), ("no", _("Không gia hạn")))


class AnswerForm(forms.Form):
    """Yes or no, and why."""

    granted = Choice(label=_("Trả lời"), choices=ANSWERS)
    reason = ReasonField(label=_("Lý do"))


@declares("tip.answer_extension")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the request beside its reason, and answer it."""
    tip = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        granted = cleaned["granted"] == "yes"
        answer_extension(tip=ref, granted=granted, reason=cleaned["reason"], by=request.actor, at=now())

    form = AnswerForm(typed(request))
    said = _("Đã trả lời. Cơ quan giải quyết thấy ngay trên trang của tin.")
    return act_page(request, tip, form, act="tip.answer_extension", do=do, said=said)
