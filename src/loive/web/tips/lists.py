"""The lists of tips: what waits, by clock, and what is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
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
TAKE = _("Khi có người báo tin, hãy ghi lại ngay; không nơi nào được từ chối.")
AHEAD = _("Xem danh sách đang chờ để làm trước việc của những ngày tới.")
# What an empty list says, and what to do.
EMPTY: dict[str, tuple[Promise, Promise]] = {
    "waiting": (_("Không có tin nào đang chờ"), TAKE),
    "late": (_("Không có tin nào quá hạn"), _("Mọi tin đều còn trong thời hạn.")),
    "today": (_("Không có tin nào hết hạn hôm nay"), AHEAD),
    "week": (_("Không có tin nào hết hạn trong 7 ngày"), AHEAD),
    "suspended": (
        _("Không có tin nào tạm đình chỉ"),
        _("Tin tạm đình chỉ nằm ở đây cho đến khi được giải quyết tiếp."),
    ),
    "decided": (_("Chưa có tin nào được quyết định"), _("Tin đã khởi tố hoặc không khởi tố nằm ở đây.")),
    "all": (_("Chưa có tin nào"), TAKE),
}
NARROWED = (
    _("Không có tin nào như vậy trong danh sách này"),
    _("Bỏ bớt điều kiện để xem những tin còn lại."),
)
WHOSE = {"toi": "me", "don-vi": "body"}


@dataclass(frozen=True)
class Asked:
    """Which list, narrowed how, and from which key it goes on."""

    show: str = "waiting"
    urgent: bool = False
    whose: str = ""
    after: str = ""

    @property
    def url(self) -> str:
        """Return its address: words of the list, never of a person."""
        said = {"xem": self.show, "khan": "1" if self.urgent else "", "ai": self.whose, "sau": self.after}
        return f"{reverse('tips:list')}?{urlencode({key: value for key, value in said.items() if value})}"


@declares("tip.read")
@require_GET
def page(request: Visitor) -> HttpResponse:
    """Show one page of one list; an unknown list is the first one."""
    asked, at = _asked(request.GET), now()
    narrow: dict[str, Any] = {"urgent": asked.urgent, "whose": WHOSE.get(asked.whose, "")}
    tallies = access.tallies(actor=request.actor, at=at, **narrow)
    found = access.list_tips(
        actor=request.actor, at=at, show=asked.show, after=asked.after, size=PAGE, **narrow
    )
    context = {
        "lists": _lists(asked, tallies),
        "narrower": _narrower(asked),
        "shown": words.SHOWN[asked.show],
        "rows": [row(line, request.actor.role) for line in found.rows],
        "first": replace(asked, after="").url if asked.after else "",
        "next": replace(asked, after=found.after).url if found.after else "",
        "nothing": NARROWED if any(narrow.values()) else EMPTY[asked.show],
        "may_take": role_may(request.actor.role, "tip.take"),
    }
    return render(request, "tips/lists.html", context)


def row(line: TipLine, role: str) -> dict[str, Any]:
    """Return a line with its codes in words; what comes next is a link where this post is to do it."""
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


def _asked(query: QueryDict) -> Asked:
    show, whose = query.get("xem", ""), query.get("ai", "")
    return Asked(
        show=show if show in words.SHOWN else "waiting",
        urgent=query.get("khan") == "1",
        whose=whose if whose in WHOSE else "",
        after=query.get("sau", "")[:60],
    )


def _lists(asked: Asked, tallies: dict[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "url": replace(asked, show=name, after="").url,
            "label": label,
            "number": tallies[name],
            "on": name == asked.show,
        }
        for name, label in words.SHOWN.items()
    ]


def _narrower(asked: Asked) -> list[dict[str, Any]]:
    """Return the chips that narrow a list; each leads to the list with it, or without it where it is on."""
    first = replace(asked, after="")
    mine, ours = asked.whose == "toi", asked.whose == "don-vi"
    return [
        {"url": replace(first, urgent=not asked.urgent).url, "label": _("Chỉ tin khẩn"), "on": asked.urgent},
        {"url": replace(first, whose="" if mine else "toi").url, "label": _("Tôi phụ trách"), "on": mine},
        {
            "url": replace(first, whose="" if ours else "don-vi").url,
            "label": _("Đơn vị tôi giải quyết"),
            "on": ours,
        },
    ]
