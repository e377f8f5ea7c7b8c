"""Closes a case."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases import words
from loive.cases.actions.close import close
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import typed
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class CloseForm(forms.Form):
    """Why the case is closed."""

    reason = forms.ChoiceField(label=_("Vì sao đóng?"), choices=words.closings, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Ghi chú"), required=False, widget=forms.Textarea, help_text=_("Phần này được niêm phong.")
    )


@declares("case.close")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show what still stands open, then close."""
    case = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        close(case=ref, by=request.actor, at=now(), **cleaned)

    form, said = CloseForm(typed(request)), _("Đã đóng hồ sơ. Có thể mở lại bất cứ lúc nào.")
    open_needs = [need for need in case.needs if need.state == "open"]
    live = [line for line in case.referrals if line.stage in ("sent", "accepted")]
    return act_page(
        request,
        case,
        form,
        act="case.close",
        page="close",
        do=do,
        said=said,
        open_needs=open_needs,
        live=live,
    )
