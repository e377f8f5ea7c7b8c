"""Verifies: first what was told, then fully, with more time where the case is complex."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases import words
from loive.cases.actions.verify import extend_verification, verify, verify_initially
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import WordsField, typed
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class FindingForm(forms.Form):
    """What the verification found."""

    result = forms.ChoiceField(label=_("Kết quả"), choices=words.results, widget=forms.RadioSelect)
    finding = WordsField(
        label=_("Đã xác minh được gì?"),
        help_text=_("Ghi nguồn và điều khớp hay chưa khớp với lời kể. Phần này được niêm phong."),
    )


class ExtendForm(forms.Form):
    """Why more time is needed."""

    reason = WordsField(
        label=_("Vì sao cần thêm thời gian?"),
        help_text=_(
            "Vụ việc phức tạp hoặc phải xác minh ở nhiều nơi. Thời hạn thành hai tháng, tính từ lúc bắt đầu."
        ),
    )


@declares("case.verify_initially")
def initial(request: Visitor, ref: str) -> HttpResponse:
    """Conclude the initial verification."""
    case = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        verify_initially(case=ref, by=request.actor, at=now(), **cleaned)

    said = _("Đã ghi xác minh ban đầu. Thời hạn xác minh đầy đủ bắt đầu tính từ bây giờ.")
    form = FindingForm(typed(request))
    page, act = "verify_initially", "case.verify_initially"
    return act_page(request, case, form, act=act, page=page, do=do, said=said)


@declares("case.verify")
def full(request: Visitor, ref: str) -> HttpResponse:
    """Conclude the full verification."""
    case = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        verify(case=ref, by=request.actor, at=now(), **cleaned)

    form = FindingForm(typed(request))
    said = _("Đã ghi kết quả xác minh. Bước tiếp theo là quyết định.")
    return act_page(request, case, form, act="case.verify", page="verify", do=do, said=said)


@declares("case.verify")
def extend(request: Visitor, ref: str) -> HttpResponse:
    """Give the full verification two months."""
    case = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        extend_verification(case=ref, by=request.actor, at=now(), **cleaned)

    form = ExtendForm(typed(request))
    said = _("Đã kéo dài thời hạn xác minh.")
    return act_page(request, case, form, act="case.verify", page="extend_verification", do=do, said=said)
