"""Lays down a year's reports under a plan: who owes what by when."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from loive.reports.actions.owe import owe
from loive.web.clock import now, today
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor


@declares("report.owe")
@require_POST
def laid(request: Visitor, ref: str) -> HttpResponse:
    """Lay down the year's reports; again, only what is new."""
    told = request.POST.get("nam", "")
    year = int(told) if told.isdigit() and len(told) == 4 else today().year
    new = owe(plan=ref, year=year, by=request.actor, at=now())
    if new:
        say(request, format_lazy(_("Đã giao {count} báo cáo năm {year}."), count=len(new), year=year))
    else:
        say(request, _("Báo cáo của năm này đã được giao từ trước, không có gì thêm."), "note")
    return redirect(f"/ke-hoach/{ref}?nam={year}#bao-cao")
