"""Classifies a tip: signs of trafficking, of another crime, or of none."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.tips import words
from loive.tips.actions.classify import classify
from loive.web.clock import now
from loive.web.parts.fields import ChoiceWithHint
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed
from loive.web.tips.fields import Choice

# Law 53/2024, art. 2: act, means and purpose; for a person under 18 the means need not be shown.
HINTS = {
    "trafficking": _(
        "Có hành vi, thủ đoạn và mục đích bóc lột hoặc trục lợi. Dưới 18 tuổi thì không cần có thủ đoạn."
    ),
    "other_crime": _("Tin vẫn được phân công và giải quyết trong thời hạn."),
    "not_crime": _("Tin dừng ở đây; người báo tin được báo kết quả."),
}


def _classes() -> list[tuple[str, str]]:
    return [(code, ChoiceWithHint(str(label), str(HINTS[code]))) for code, label in words.CLASSES.items()]


class ClassifyForm(forms.Form):
    """The class, and why."""

    as_ = Choice(label=_("Tin này cho thấy điều gì?"), choices=_classes)
    reason = forms.CharField(
        label=_("Vì sao"),
        required=False,
        widget=forms.Textarea,
        help_text=_("Được niêm phong cùng lời kể; người giải quyết tiếp sẽ cần đến."),
    )


@declares("tip.classify")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the form beside what was told, and classify."""
    tip = held(request, ref)

    def do(cleaned: dict[str, Any]) -> None:
        classify(tip=ref, by=request.actor, at=now(), **cleaned)

    form = ClassifyForm(typed(request))
    return act_page(request, tip, form, act="tip.classify", do=do, said=_("Đã phân loại tin báo."))
