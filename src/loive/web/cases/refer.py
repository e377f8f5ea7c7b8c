"""Refers a person to another body: which need, to whom, what may be shared, on which ground."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.cases import words
from loive.cases.access import CaseView
from loive.cases.actions.refer import Agreement, refer
from loive.organisations import queries as organisations
from loive.organisations.queries import OrganisationView
from loive.organisations.words import LINES
from loive.web.cases.acting import act_page, held
from loive.web.cases.posting import typed
from loive.web.clock import now, today
from loive.web.parts.fields import BodyField, ChoiceWithHint, DayField
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

BASIS_HINTS = {
    "consent": _("Đã nói rõ chia sẻ gì, cho ai, để làm gì, và người đó đồng ý."),
    "emergency": _("Không thể chờ. Phải ghi vì sao."),
}


def _bases() -> list[tuple[str, str]]:
    return [(code, ChoiceWithHint(str(label), str(BASIS_HINTS[code]))) for code, label in words.BASES.items()]


class ReferForm(forms.Form):
    """The need, the body, the request, and the consent."""

    need = forms.ChoiceField(label=_("Cần gì?"), choices=words.needs, widget=forms.HiddenInput)
    to = BodyField(
        label=_("Chuyển đến đâu?"),
        error_messages={
            "required": _("Hãy chọn nơi nhận."),
            "invalid_choice": _("Nơi này không nhận nhu cầu đã chọn. Hãy chọn lại."),
        },
    )
    urgent = forms.BooleanField(label=_("Khẩn cấp, cần trả lời trong 12 giờ"), required=False)
    request = forms.CharField(
        label=_("Nội dung đề nghị"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Nơi nhận đọc được trước khi đồng ý: đừng ghi tên, số điện thoại hay nơi ở."),
    )
    shared = forms.MultipleChoiceField(
        label=_("Được chia sẻ những gì?"),
        choices=lambda: list(words.SHAREABLE.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Nơi nhận chỉ mở được sau khi đồng ý nhận, và chỉ những mục này."),
    )
    basis = forms.ChoiceField(
        label=_("Dựa trên"), choices=_bases, widget=forms.RadioSelect, initial="consent"
    )
    given_by = forms.ChoiceField(
        label=_("Ai đồng ý?"), choices=words.givers, widget=forms.RadioSelect, initial="self"
    )
    given_on = DayField(label=_("Đồng ý ngày"), initial=today)
    expires_on = DayField(
        label=_("Có hiệu lực đến"), required=False, help_text=_("Để trống nếu đến khi xong việc.")
    )
    consent_note = forms.CharField(
        label=_("Đồng ý bằng cách nào, hoặc vì sao không thể chờ?"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Phần này được niêm phong."),
    )


@declares("case.refer")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Offer the bodies that meet the need at the case's place, and send the referral."""
    case = held(request, ref)
    need = _need(request, case)
    form = ReferForm(
        typed(request), initial={"need": need, "given_by": "both" if case.line.is_u16 else "self"}
    )
    bodies = _bodies(case, need, request.actor.organisation)
    form.fields["to"].offer(bodies, {body.ref: str(LINES[body.line]) for body in bodies})  # type: ignore[attr-defined]

    def do(cleaned: dict[str, Any]) -> None:
        _send(request, ref, cleaned)

    said = _("Đã gửi chuyển tuyến. Hồ sơ vẫn do đơn vị đang giữ phụ trách.")
    return act_page(
        request,
        case,
        form,
        act="case.refer",
        page="refer",
        do=do,
        said=said,
        need=need,
        needs=words.needs(),
        bodies=bodies,
    )


def _need(request: Visitor, case: CaseView) -> str:
    """Return the need asked for; else the first that stands open; else shelter."""
    asked = request.POST.get("need", "") or request.GET.get("nhu-cau", "")
    standing = next((need.kind for need in case.needs if need.state == "open"), "shelter")
    return asked if asked in words.NEEDS else standing


def _bodies(case: CaseView, need: str, own: int) -> list[OrganisationView]:
    """Return who meets the need at the case's place, the nearest first, the own body left out."""
    if case.place is None:
        return []
    return [body for body in organisations.able_to_help(case.place.key, today(), need) if body.id != own]


def _send(request: Visitor, ref: str, cleaned: dict[str, Any]) -> str:
    agreement = Agreement(
        shared=tuple(cleaned["shared"]),
        basis=cleaned["basis"],
        given_by=cleaned["given_by"],
        given_on=cleaned["given_on"],
        expires_on=cleaned["expires_on"],
        note=cleaned["consent_note"],
    )
    return refer(
        case=ref,
        to=cleaned["to"].id,
        need=cleaned["need"],
        agreement=agreement,
        request=cleaned["request"],
        urgent=cleaned["urgent"],
        by=request.actor,
        at=now(),
    )
