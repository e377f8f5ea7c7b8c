"""Decides a tip: institute proceedings, do not, or suspend."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.tips import words
from loive.tips.actions.decide import decide
from loive.web.clock import now, today
from loive.web.parts.fields import ChoiceWithHint, DayField
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed
from loive.web.tips.fields import Choice, ReasonField

HINTS = {
    "instituted": _("Đã xác định có dấu hiệu tội phạm."),
    "not_instituted": _("Có căn cứ không khởi tố. Phải ghi lý do."),
    "suspended": _(
        "Hết hạn mà chưa đủ căn cứ, còn chờ kết quả giám định, định giá, tương trợ tư pháp… Phải ghi lý do."
    ),
}


def _outcomes() -> list[tuple[str, str]]:
    return [(code, ChoiceWithHint(str(label), str(HINTS[code]))) for code, label in words.OUTCOMES.items()]


class DecideForm(forms.Form):
    """One of the three decisions, its day and its reason."""

    outcome = Choice(label=_("Quyết định"), choices=_outcomes)
    decided_on = DayField(
        label=_("Ngày ra quyết định"),
        initial=today,
        error_messages={"required": _("Hãy ghi ngày ra quyết định.")},
    )
    reason = ReasonField(
        label=_("Lý do"),
        help_text=_("Cần cho quyết định không khởi tố và tạm đình chỉ. Được niêm phong cùng lời kể."),
    )


@declares("tip.decide")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the three decisions beside what was told, and keep the one taken."""
    tip = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        decide(tip=ref, by=request.actor, at=now(), **cleaned)

    form = DecideForm(typed(request))
    return act_page(
        request, tip, form, act="tip.decide", do=do, said=_("Đã ghi quyết định giải quyết tin báo.")
    )
