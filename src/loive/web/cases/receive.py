"""Receives the person of a case that was opened for them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases.actions.receive import receive
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import typed
from loive.web.clock import now
from loive.web.parts.fields import MomentField
from loive.web.parts.places import PlaceField
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

CIRCUMSTANCES = _("Người đó đến trong hoàn cảnh nào?")
CIRCUMSTANCES_HELP = _(
    "Ghi điều cần cho việc giúp ngay: sức khỏe, ai đi cùng, có bị đe dọa không. Không bắt kể lại chi tiết; "
    "câu nào không muốn trả lời thì bỏ qua. Phần này được niêm phong."
)


class ReceiveForm(forms.Form):
    """Where and when the person was received, and how they came."""

    place = PlaceField(label=_("Tiếp nhận ở đâu?"))
    received_at = MomentField(
        label=_("Tiếp nhận lúc nào?"),
        required=False,
        help_text=_("Để trống nếu vừa tiếp nhận; thời hạn tính từ lúc đó. Ví dụ 05/03/2026 16:05."),
    )
    circumstances = forms.CharField(
        label=CIRCUMSTANCES, required=False, widget=forms.Textarea, help_text=CIRCUMSTANCES_HELP
    )


@declares("case.receive")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the form and keep the reception."""
    case = held(request, ref)
    form = ReceiveForm(typed(request), initial={"place": case.place})

    def do(cleaned: dict[str, Any]) -> None:
        place = cleaned.pop("place").key
        receive(case=ref, place=place, by=request.actor, at=now(), **cleaned)

    said = _("Đã ghi tiếp nhận. Đơn vị chủ trì hỗ trợ và cơ quan xác minh thấy hồ sơ này ngay.")
    return act_page(request, case, form, act="case.receive", page="receive", do=do, said=said)
