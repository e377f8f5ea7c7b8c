"""The lists of cases: the caseload by clock, the children, what is closed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.cases import access, stages, words
from loive.cases.access import CaseLine
from loive.security.policy import role_may
from loive.web.cases.acting import who
from loive.web.cases.todo import PAGES
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

PAGE = 50
TONES = {"opened": "note", "identified": "good", "not_enough_grounds": "warn"}
# What an empty list says, and what to do.
_OPEN = _("Khi có người đến, hãy tìm xem đã có hồ sơ chưa rồi tiếp nhận.")
EMPTY = {
    "waiting": (
        _("Không có hồ sơ nào đang chờ"),
        _("Xem “Đang theo dõi” để hỏi thăm những người đang được hỗ trợ."),
    ),
    "late": (_("Không có hồ sơ nào quá hạn"), _("Mọi bước đều còn trong thời hạn.")),
    "week": (_("Không có hạn nào trong 7 ngày"), _("Xem “Đang chờ” để làm trước việc của những ngày tới.")),
    "children": (
        _("Không có hồ sơ nào của người dưới 18 tuổi"),
        _("Người chưa rõ tuổi mà có thể là trẻ em cũng nằm ở đây."),
    ),
    "live": (_("Chưa có hồ sơ nào"), _OPEN),
    "closed": (_("Chưa có hồ sơ nào đóng"), _("Hồ sơ đóng xong nằm ở đây và có thể mở lại.")),
    "all": (_("Chưa có hồ sơ nào"), _OPEN),
}


@declares("case.read")
@require_GET
def page(request: Visitor) -> HttpResponse:
    """Show one page of one list; an unknown list is the first one."""
    asked = request.GET.get("xem", "")
    show = asked if asked in words.SHOWN else "waiting"
    after = request.GET.get("sau", "")
    at = now()
    tallies = access.tallies(actor=request.actor, at=at)
    found = access.list_cases(actor=request.actor, at=at, show=show, after=after, size=PAGE)
    context = {
        "chips": [(address(xem=name), label, tallies[name], name) for name, label in words.SHOWN.items()],
        "show": show,
        "shown": words.SHOWN[show],
        "rows": [row(line, request.actor.role) for line in found.rows],
        "first": address(xem=show) if after else "",
        "next": address(xem=show, sau=found.after) if found.after else "",
        "nothing": EMPTY[show],
        "may_open": role_may(request.actor.role, "case.open"),
    }
    return render(request, "cases/lists.html", context)


def row(line: CaseLine, role: str) -> dict[str, Any]:
    """Return a line with its codes in words; what comes next is a link where this role is one to do it."""
    step = line.next_step
    mine = bool(step) and role_may(role, stages.WAITS_FOR[step][0])
    return {
        "line": line,
        "url": reverse("cases:page", args=[line.ref]),
        "who": who(line),
        "stage": words.STAGES[line.stage],
        "tone": TONES.get(line.stage, ""),
        "step": words.TO_DO.get(step, ""),
        "rests": "" if line.stage in (stages.CLOSED, stages.NOT_ENOUGH) else _("Tiếp tục hỗ trợ"),
        "act_url": reverse(f"cases:{PAGES.get(step, step)}", args=[line.ref]) if mine else "",
    }


def address(**asked: str) -> str:
    """Return the address of a list: which one, and from which key it goes on."""
    return f"{reverse('cases:list')}?{urlencode(asked)}"
