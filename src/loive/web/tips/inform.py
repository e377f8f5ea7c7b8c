"""Records that whoever told it has been told what became of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.tips.actions.inform import inform
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed


class InformForm(forms.Form):
    """How the teller was told."""

    how = forms.CharField(
        label=_("Đã báo bằng cách nào"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Gọi điện, gửi văn bản số mấy, gặp trực tiếp… Được niêm phong cùng lời kể."),
    )


@declares("tip.inform")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show how to reach the teller, on demand, and keep that they were told."""
    tip = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        inform(tip=ref, by=request.actor, at=now(), **cleaned)

    form = InformForm(typed(request))
    said = _("Đã ghi việc báo kết quả cho người báo tin.")
    return act_page(request, tip, form, act="tip.inform", do=do, said=said)
