"""The board of referrals: what waits for our answer, what for our outcome, and what we sent ourselves."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.cases import access, words
from loive.cases.access import ReferralLine
from loive.security.policy import role_may
from loive.web.cases.acting import who
from loive.web.clock import now
from loive.web.referrals.page import TONES
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

PAGE = 50
# What an empty list says, and what to do.
EMPTY = {
    "waiting": (
        _("Không có đề nghị nào chờ trả lời"),
        _("Đề nghị mới gửi đến hiện ở đây và ở Việc hôm nay."),
    ),
    "late": (_("Không có đề nghị nào quá hạn trả lời"), _("Mọi đề nghị đều được trả lời đúng hạn.")),
    "accepted": (_("Không có kết quả nào phải báo"), _("Đề nghị đã nhận nằm ở đây cho đến khi báo kết quả.")),
    "ended": (
        _("Chưa có chuyển tuyến nào xong"),
        _("Chuyển tuyến có kết quả, bị từ chối hoặc rút lại nằm ở đây."),
    ),
    "sent": (_("Chưa gửi chuyển tuyến nào"), _("Mở một hồ sơ rồi chọn Chuyển tuyến để nhờ nơi khác giúp.")),
    "all": (_("Chưa có chuyển tuyến nào"), _("Đề nghị gửi đến và gửi đi đều nằm ở đây.")),
}


@declares("referral.read")
@require_GET
def page(request: Visitor) -> HttpResponse:
    """Show one page of one list: what waits for those who answer, what was sent for those who only send."""
    first = "waiting" if role_may(request.actor.role, "referral.answer") else "sent"
    asked = request.GET.get("xem", "")
    show = asked if asked in words.REFERRALS_SHOWN else first
    after, at = request.GET.get("sau", ""), now()
    tallies = access.referral_tallies(actor=request.actor, at=at)
    found = access.list_referrals(actor=request.actor, at=at, show=show, after=after, size=PAGE)
    lists = (
        words.REFERRALS_SHOWN
        if first == "waiting"
        else {key: words.REFERRALS_SHOWN[key] for key in ("sent", "all")}
    )
    context = {
        "chips": [(address(xem=name), label, tallies[name], name) for name, label in lists.items()],
        "show": show,
        "shown": words.REFERRALS_SHOWN[show],
        "rows": [row(line) for line in found.rows],
        "first": address(xem=show) if after else "",
        "next": address(xem=show, sau=found.after) if found.after else "",
        "nothing": EMPTY[show],
    }
    return render(request, "referrals/lists.html", context)


def row(line: ReferralLine) -> dict[str, Any]:
    """Return a line with its codes in words, the other body, and what to do where it is ours to do."""
    act = (
        {"sent": _("Trả lời"), "accepted": _("Báo kết quả")}.get(line.stage, "")
        if line.received_by_us
        else ""
    )
    return {
        "line": line,
        "url": reverse("referrals:page", args=[line.ref]),
        "who": who(line),
        "other": line.sender_name if line.received_by_us else line.receiver_name,
        "act": act,
        "tone": TONES.get(line.stage, ""),
    }


def address(**asked: str) -> str:
    """Return the address of a list: which one, and from which key it goes on."""
    return f"{reverse('referrals:list')}?{urlencode(asked)}"
