"""Decides whether the person is a victim."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases import stages, words
from loive.cases.actions.identify import Papers, identify
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import WordsField, typed
from loive.web.clock import now, today
from loive.web.parts.fields import ChoiceWithHint, DayField
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

HINTS = {
    "identified": _("Được hưởng đầy đủ các chế độ từ ngày quyết định."),
    "not_identified": _("Người đó được trả lời bằng văn bản, nêu lý do."),
    "not_enough_grounds": _("Hồ sơ còn mở; có thêm căn cứ thì xác minh tiếp."),
}


def _decisions() -> list[tuple[str, str]]:
    return [(code, ChoiceWithHint(str(label), str(HINTS[code]))) for code, label in words.DECISIONS.items()]


def _or_none(choices: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [("", _("Không có hoặc chưa rõ")), *choices]


class IdentifyForm(forms.Form):
    """The decision, its day, its grounds, and the papers."""

    decision = forms.ChoiceField(label=_("Quyết định"), choices=_decisions, widget=forms.RadioSelect)
    decided_on = DayField(label=_("Ngày quyết định"), initial=today)
    grounds = WordsField(
        label=_("Căn cứ"),
        help_text=_("Nguồn chứng cứ, dấu hiệu, kết quả xác minh. Phần này được niêm phong."),
    )
    exploitation = forms.ChoiceField(
        label=_("Mục đích bị mua bán"), choices=lambda: _or_none(words.exploitations()), required=False
    )
    document = forms.ChoiceField(
        label=_("Giấy tờ đã có xác nhận là nạn nhân"),
        choices=lambda: _or_none(words.documents()),
        required=False,
        help_text=_("Có một trong các giấy tờ này thì quyết định được ngay, không phải chờ xác minh."),
    )
    certificate = forms.CharField(label=_("Số giấy xác nhận cấp cho người đó"), required=False, max_length=60)


@declares("case.identify")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the three decisions beside what was told, and keep the one taken."""
    case = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        papers = Papers(cleaned.pop("document"), cleaned.pop("certificate"))
        identify(case=ref, papers=papers, by=request.actor, at=now(), **cleaned)

    form = IdentifyForm(typed(request))
    said = _("Đã ghi quyết định. Chế độ được tính theo ngày quyết định.")
    early = case.line.stage == stages.RECEIVED
    due = next((due for due in case.clocks if due.done_at is None), None)
    return act_page(
        request, case, form, act="case.identify", page="identify", do=do, said=said, early=early, due=due
    )
