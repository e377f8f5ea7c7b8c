"""Notes that a tip tells of the same matter as an earlier one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loive.base.errors import NotFound, Refusal
from loive.tips.actions.link import link
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed


class LinkForm(forms.Form):
    """The reference of the other tip."""

    same_as = forms.CharField(
        label=gettext_lazy("Mã của tin kia"),
        max_length=20,
        error_messages={"required": gettext_lazy("Hãy ghi mã của tin kia.")},
        help_text=gettext_lazy("Ví dụ 7K2M-QX40-ZT9C. Không cần gõ dấu gạch."),
        widget=forms.TextInput(
            {
                "class": "input input-short",
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
    )

    def clean_same_as(self) -> str:
        """Return the reference as it is kept, however it was typed."""
        return "".join(c for c in self.cleaned_data["same_as"] if c.isalnum()).upper()


@declares("tip.link")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Ask which tip, and link."""
    tip = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        try:
            link(tip=ref, by=request.actor, at=now(), **cleaned)
        except NotFound as absent:
            sentence = _("Đơn vị anh/chị không có tin báo nào mang mã này. Hãy kiểm tra lại mã.")
            raise Refusal(sentence, code="no_tip", field="same_as") from absent

    form = LinkForm(typed(request))
    said = gettext_lazy("Đã ghi nhận hai tin kể cùng một việc. Mỗi tin vẫn giữ bước và thời hạn của mình.")
    return act_page(request, tip, form, act="tip.link", do=do, said=said)
