"""Who owes which report by when: what this body owes, and what it is owed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.reports import queries, stages, words
from loive.reports.queries.board import OWED_BY, OWED_TO, Board, Line
from loive.security.policy import Reach, reaches
from loive.web.clock import today
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

PAGE = 50
SIDES = {OWED_BY: _("Phải gửi"), OWED_TO: _("Được nhận")}
TONES = {words.OVERDUE: "bad", words.LATE: "warn", words.ON_TIME: "good", words.OPEN: "note"}
# A side is shown to roles whose reading reaches that far.
REACH = {OWED_BY: Reach.BODY, OWED_TO: Reach.RECEIVER}


@declares("report.read")
@require_GET
def page(request: Visitor) -> HttpResponse:
    """Show one side of the body's board for a year."""
    sides = [side for side in SIDES if REACH[side] in reaches(request.actor.role, "report.read")]
    years = queries.years_owed(request.actor.organisation)
    year = _number(
        request.GET.get("nam", ""), years[0] if years and today().year not in years else today().year
    )
    boards = {side: _board(request, side, year) for side in sides}
    asked = request.GET.get("ben", "")
    side = asked if asked in sides else _fuller(boards)
    held, start = boards[side], _start(request)
    context = {
        "sides": [(key, SIDES[key], sum(boards[key].counts.values())) for key in sides],
        "side": side,
        "board": held,
        "rows": [row(line, side) for line in held.lines[start : start + PAGE]],
        "years": years or [year],
        "year": year,
        "standings": [(code, label, held.counts.get(code, 0)) for code, label in words.STANDINGS.items()],
        "show": request.GET.get("xem", ""),
        "first": _address(side, year, request, 0) if start else "",
        "next": _address(side, year, request, start + PAGE) if len(held.lines) > start + PAGE else "",
    }
    return render(request, "reports/board.html", context)


def _board(request: Visitor, side: str, year: int) -> Board:
    show = request.GET.get("xem", "")
    return queries.board(
        organisation=request.actor.organisation,
        side=side,
        year=year,
        today=today(),
        show=show if show in words.STANDINGS else "",
        size=10_000,
    )


def _fuller(boards: dict[str, Board]) -> str:
    return max(boards, key=lambda side: sum(boards[side].counts.values()))


def row(line: Line, side: str) -> dict[str, Any]:
    """Return a line with its address, the other side's name and how it stands."""
    owed, report = line.obligation, line.report
    # The other side sees a report only once it was sent.
    shown = report if report and (side == OWED_BY or report.first_sent_at) else None
    other = owed.recipient if side == OWED_BY else owed.reporter
    return {
        "url": reverse("reports:page", args=[shown.ref])
        if shown
        else reverse("reports:owed", args=[owed.ref]),
        "owed": owed,
        "report": shown,
        "other": other.name if other else owed.to_text,
        "standing": line.standing,
        "tone": TONES.get(line.standing.code, ""),
        "stage": stages.STAGES[shown.stage] if shown else "",
        "late": -(line.standing.workdays or 0),
    }


def _number(told: str, otherwise: int) -> int:
    return int(told) if told.isdigit() and len(told) == 4 else otherwise


def _start(request: Visitor) -> int:
    told = request.GET.get("tu", "")
    return int(told) if told.isdigit() and len(told) < 6 else 0


def _address(side: str, year: int, request: Visitor, start: int) -> str:
    asked = {"ben": side, "nam": str(year), "xem": request.GET.get("xem", ""), "tu": str(start)}
    return f"{reverse('reports:board')}?{urlencode(asked)}"
