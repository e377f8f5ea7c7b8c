"""Today's work: the start page of every post. Those who lead see the programme first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from loive.base.waiting import Waiting
from loive.desk.overview import overview
from loive.desk.today import LATE, TODAY, WEEK, Group, work
from loive.web.clock import now
from loive.web.figures.cards import card_of_target
from loive.web.shell.counts import keep
from loive.web.shell.declared import SIGNED_IN, declares_open

# Where a line's page lies → its icon
ICONS = {"tips": "tip", "cases": "case", "referrals": "referral", "plans": "plan", "reports": "report"}
# A tally at the top: the group it counts, and how it is called there
TALLY = (LATE, TODAY, WEEK)
OWING = 8  # units that owe a report, before the room itself is to be opened
AT_ONCE = 15  # lines of a group before it asks to be opened
LEADS = ("leader", "programme_officer")


@declares_open(SIGNED_IN)
def page(request: HttpRequest) -> HttpResponse:
    """Show what waits for the post, by clock."""
    at, actor = now(), request.actor  # type: ignore[attr-defined]
    found = work(actor=actor, at=at)
    keep(request, found.counts, at)
    opened = request.GET.get("nhom", "")
    groups = [_shown(group, whole=group.key == opened) for group in found.groups]
    shown = {
        "at": at,
        "work": found,
        "groups": groups,
        "tally": [(key, found.count(key)) for key in TALLY],
    }
    if actor.role in LEADS:
        seen = overview(actor=actor, at=at)
        shown |= {
            "overview": seen,
            "cards": [card_of_target(line) for line in seen.targets],
            "standings": seen.standings,
            "owing": seen.owing[:OWING],
        }
    return render(request, "today/page.html", shown)


def _shown(group: Group, *, whole: bool) -> tuple[Group, list[tuple[Waiting, str]], int]:
    """Return the group with the lines to show, each with its icon, and how many more there are."""
    lines = group.lines if whole else group.lines[:AT_ONCE]
    return group, [(line, icon_of(line)) for line in lines], len(group.lines) - len(lines)


def icon_of(line: Waiting) -> str:
    """Return the icon of the room a line leads to."""
    return ICONS.get(line.url_name.partition(":")[0], "dot")
