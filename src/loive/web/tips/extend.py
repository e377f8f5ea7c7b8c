"""More time for a tip: found complex, or asked of the procuracy."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from loive.base.moment import day_of
from loive.law import clocks, queries
from loive.tips.access import TipView
from loive.tips.actions.extend import ask_extension, find_complex
from loive.web.clock import now
from loive.web.parts.fields import ChoiceWithHint
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import act_page, held, typed
from loive.web.tips.fields import Choice, ReasonField

COMPLEX, ASK = "complex", "ask"
ACTS = {COMPLEX: find_complex, ASK: ask_extension}
WAYS = {
    COMPLEX: (
        _("Vụ việc phức tạp hoặc xảy ra ở nhiều nơi"),
        _("Thời hạn là hai tháng kể từ ngày tiếp nhận, thay cho hai mươi ngày."),
    ),
    ASK: (
        _("Đề nghị Viện kiểm sát gia hạn"),
        _("Chỉ một lần, tối đa hai tháng. Nêu lý do và việc còn phải làm."),
    ),
}


class ExtendForm(forms.Form):
    """Which way to more time, and why."""

    way = Choice(label=_("Cần thêm thời gian vì"))
    reason = ReasonField(
        label=_("Lý do"),
        help_text=_("Được niêm phong cùng lời kể."),
    )


@declares("tip.extend")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Offer the ways that are still open, and take one."""
    tip = held(request, ref)
    form = ExtendForm(typed(request))
    ways = open_ways(tip)
    form.fields["way"].choices = [(way, ChoiceWithHint(*map(str, WAYS[way]))) for way in ways]  # type: ignore[attr-defined]
    form.initial["way"] = ways[0] if len(ways) == 1 else None

    def do(cleaned: dict[str, Any]) -> None:
        ACTS[cleaned["way"]](tip=ref, reason=cleaned["reason"], by=request.actor, at=now())

    said = _("Đã ghi. Thời hạn trên trang này được tính lại khi có hiệu lực.")
    ask_by = _ask_by(tip) if ASK in ways else None
    return act_page(request, tip, form, act="tip.extend", do=do, said=said, ways=ways, ask_by=ask_by)


def open_ways(tip: TipView) -> list[str]:
    """Return the ways not taken yet."""
    asked = any(step.what == "extension_asked" for step in tip.steps)
    return [COMPLEX] * (not tip.is_complex) + [ASK] * (not asked)


def _ask_by(tip: TipView) -> datetime | None:
    """Return by when the law wants the extension asked for; None where no limit is known."""
    due = next((due.due_at for due in tip.clocks if due.step == "decide"), None)
    if due is None:
        return None
    try:
        return clocks.latest_before(queries.clock("tip.extension_notice", day_of(due)), due)
    except queries.NoValue:
        return None
