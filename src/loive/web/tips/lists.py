"""The lists of tips: what waits, by clock, and what is done."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.security.policy import role_may
from loive.tips import access, stages, words
from loive.tips.access import TipLine
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

PAGE = 50
TONES = {"received": "note", "instituted": "good", "suspended": "warn"}
# What an empty list says, and what to do.
EMPTY = {
    "waiting": (_("Không có tin nào đang chờ"), _("Khi có người báo tin, hãy ghi lại ngay; không nơi nào được từ chối.")),
    "late": (_("Không có tin nào quá hạn"), _("Mọi tin đều còn trong thời hạn.")),
    "today": (_("Không có tin nào hết hạn hôm nay"), _("Xem danh sách đang chờ để làm trước việc của những ngày tới.")),
    "week": (_("Không có tin nào hết hạn trong 7 ngày"), _("Xem danh sách đang chờ để làm trước việc của những ngày tới.")),
    "suspended": (_("Không có tin nào tạm đình chỉ"), _("Tin tạm đình chỉ nằm ở đây cho đến khi được giải quyết tiếp.")),
    "decided": (_("Chưa có tin nào được quyết định"), _("Tin đã khởi tố hoặc không khởi tố nằm ở đây.")),
    "all": (_("Chưa có tin nào"), _("Khi có người báo tin, hãy ghi lại ngay; không nơi nào được từ chối.")),
}


@declares("tip.read")
@require_GET
def page(request: Visitor) -> HttpResponse:
    """Show one page of one list; an unknown list is the first one."""
    asked = request.GET.get("xem", "")
    show = asked if asked in words.SHOWN else "waiting"
    after = request.GET.get("sau", "")
    at = now()
    tallies = access.tallies(actor=request.actor, at=at)
    found = access.list_tips(actor=request.actor, at=at, show=show, after=after, size=PAGE)
    chips = [(address(xem=name), label, tallies[name], name) for name, label in words.SHOWN.items()]
    context = {
        "chips": chips,
        "show": show,
        "shown": words.SHOWN[show],
        "rows": [row(line, request.actor.role) for line in found.rows],
        "first": address(xem=show) if after else "",
        "next": address(xem=show, sau=found.after) if found.after else "",
        "nothing": EMPTY[show],
        "may_take": role_may(request.actor.role, "tip.take"),
    }
    return render(request, "tips/lists.html", context)


def row(line: TipLine, role: str) -> dict[str, Any]:
    """Return a line with its codes in words; what comes next is a link where this post is the one to do it."""
    mine = line.mine and bool(line.next_step) and role_may(role, f"tip.{line.next_step}")
    return {
        "line": line,
        "url": reverse("tips:page", args=[line.ref]),
        "kind": words.KINDS[line.kind],
        "channel": words.CHANNELS[line.channel],
        "stage": words.STAGES[line.stage],
        "tone": TONES.get(line.stage, ""),
        "classed_as": words.CLASSES.get(line.classed_as, "") if line.stage == stages.CLASSIFIED else "",
        "step": words.TO_DO.get(line.next_step, ""),
        "act_url": reverse(f"tips:{line.next_step}", args=[line.ref]) if mine else "",
    }


def address(**asked: str) -> str:
    """Return the address of a list: which one, and from which key it goes on."""
    return f"{reverse('tips:list')}?{urlencode(asked)}"
