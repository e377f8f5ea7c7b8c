"""Takes up a suspended tip again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.tips.actions.decide import resume
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed
from loive.web.tips.fields import ReasonField


class ResumeForm(forms.Form):
    """Why the tip goes on."""

    reason = ReasonField(
        label=_("Vì sao giải quyết tiếp"),
        help_text=_("Ví dụ đã có kết quả giám định, đã tìm được người cần hỏi."),
    )


@declares("tip.resume")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Ask why, and resume."""
    tip = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        resume(tip=ref, by=request.actor, at=now(), **cleaned)

    form = ResumeForm(typed(request))
    return act_page(request, tip, form, act="tip.resume", do=do, said=_("Tin báo được giải quyết tiếp."))
