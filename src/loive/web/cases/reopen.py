"""Opens a case again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases.actions.close import reopen
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import WordsField, typed
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class ReopenForm(forms.Form):
    """Why it is opened again."""

    reason = WordsField(label=_("Vì sao mở lại?"), help_text=_("Phần này được niêm phong."))


@declares("case.reopen")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Open the case at the stage it had, or take up verification anew."""
    case = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        reopen(case=ref, by=request.actor, at=now(), **cleaned)

    form, said = ReopenForm(typed(request)), _("Đã mở lại hồ sơ.")
    return act_page(request, case, form, act="case.reopen", page="reopen", do=do, said=said)
