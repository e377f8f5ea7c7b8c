"""Takes a tip, as it is told: plain fields in the order in which people tell, one of them required."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loive.tips import words
from loive.tips.actions.take import From, Told, take
from loive.web.clock import now
from loive.web.parts.fields import ChoiceWithHint, DayField, MomentField
from loive.web.parts.places import PlaceField
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor
from loive.web.tips.acting import done, typed

# By which way a tip comes, as a rule, to each kind of post; to all others in person.
CHANNELS = {
    "hotline_operator": "hotline",
    "border_officer": "border",
    "partner": "other_body",
    "prosecutor": "letter",
}
# While they are empty these two are put out of sight when the teller wishes to stay unnamed (css/tips.css).
TELLER = {"class": "input teller", "autocomplete": "off", "placeholder": " "}
KIND_HINTS = {
    "denunciation": _("Một người báo"),
    "crime_report": _("Cơ quan, tổ chức hoặc báo chí báo"),
    "recommendation": _("Cơ quan nhà nước kiến nghị bằng văn bản"),
}


def _kinds() -> list[tuple[str, str]]:
    return [(code, ChoiceWithHint(str(label), str(KIND_HINTS[code]))) for code, label in words.KINDS.items()]


class TakeForm(forms.Form):
    """What, where, when, who, as told; how it came; who told it, if they wish to say."""

    urgent = forms.BooleanField(
        label=_("Có người đang gặp nguy hiểm ngay lúc này"),
        required=False,
        help_text=_("Đánh dấu, rồi gọi 113 hoặc đơn vị gần nhất trước; phần dưới ghi sau cũng được."),
    )
    told = forms.CharField(
        label=_("Chuyện gì đã xảy ra?"),
        widget=forms.Textarea,
        help_text=_("Ghi theo lời người báo kể, không cần sắp xếp. Chỉ ô này là bắt buộc."),
        error_messages={"required": _("Hãy ghi nội dung người báo tin kể, dù chỉ một câu.")},
    )
    told_where = forms.CharField(
        label=_("Ở đâu?"), required=False, help_text=_("Nhà nào, đường nào, quán nào, gần chỗ gì.")
    )
    place = PlaceField(
        label=_("Thuộc địa bàn nào?"),
        level=None,
        required=False,
        help_text=_(
            "Gõ tên xã, phường, cũ hoặc mới, không cần dấu. Chỉ biết huyện hay tỉnh thì gõ huyện, tỉnh."
        ),
    )
    happened_on = DayField(
        label=_("Ngày nào?"),
        required=False,
        help_text=_("Ngày/tháng/năm, ví dụ 05/03/2026. Không rõ ngày thì để trống, ghi “khoảng…” ở ô đầu."),
    )
    told_who = forms.CharField(
        label=_("Có những ai?"),
        required=False,
        widget=forms.Textarea,
        help_text=_(
            "Người cần giúp, người bị nghi, người biết chuyện: tên, tuổi, số điện thoại, dấu hiệu nhận ra."
        ),
    )
    wish = forms.ChoiceField(
        label=_("Người báo tin muốn"), choices=words.wishes, widget=forms.RadioSelect, initial="secret"
    )
    teller_name = forms.CharField(label=_("Họ tên người báo"), required=False, widget=forms.TextInput(TELLER))
    teller_phone = forms.CharField(
        label=_("Số điện thoại người báo"),
        required=False,
        widget=forms.TextInput(TELLER | {"class": "input input-short teller", "inputmode": "tel"}),
    )
    channel = forms.ChoiceField(label=_("Tin đến bằng cách nào"), choices=words.channels)
    kind = forms.ChoiceField(
        label=_("Loại tin"), choices=_kinds, widget=forms.RadioSelect, initial="denunciation"
    )
    received_at = MomentField(
        label=_("Tin đến lúc nào"),
        required=False,
        help_text=_(
            "Vừa đến thì để trống. Ghi lại sau thì ghi lúc đến, ví dụ 05/03/2026 16:05; thời hạn tính từ đó."
        ),
    )


@declares("tip.take")
def page(request: Visitor) -> HttpResponse:
    """Show the form and keep what was told; then show the tip with what happens next."""
    channel = CHANNELS.get(request.actor.role, "")
    form = TakeForm(typed(request), initial={"channel": channel or "in_person"})
    if led := done(request, form, lambda cleaned: _taken(request, cleaned)):
        return led
    context = {"form": form, "came": _came(form), "came_opened": not channel or form.is_bound}
    return render(request, "tips/take.html", context, status=422 if form.is_bound else 200)


def _came(form: TakeForm) -> str:
    """Return the name of the part on how the tip came: what is set there can be read while it is closed."""
    channel, kind = str(form["channel"].value()), str(form["kind"].value())
    said = {"channel": words.CHANNELS.get(channel, ""), "kind": words.KINDS.get(kind, "")}
    return gettext("Cách tin đến: %(channel)s · %(kind)s") % said


def _taken(request: Visitor, cleaned: dict[str, Any]) -> str:
    told = Told(cleaned["told"], cleaned["told_where"], cleaned["told_who"], cleaned["happened_on"])
    place = cleaned["place"]
    ref = take(
        kind=cleaned["kind"],
        channel=cleaned["channel"],
        told=told,
        teller=From(cleaned["teller_name"], cleaned["teller_phone"], cleaned["wish"]),
        place=place.key if place else "",
        urgent=cleaned["urgent"],
        received_at=cleaned["received_at"],
        by=request.actor,
        at=now(),
    )
    say(request, _("Đã ghi tin báo và niêm phong lời kể. Có thể đọc mã ở đầu trang cho người báo tin."))
    return reverse("tips:page", args=[ref])
