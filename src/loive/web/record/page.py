"""The record, for an auditor: its last lines, who looked at a reference, and whether the chain holds."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from loive.desk.find import reference
from loive.organisations import queries as organisations
from loive.security import audit, policy
from loive.security.accounts.names import names_of
from loive.security.audit.reader import LineView, read
from loive.web.clock import now
from loive.web.record.words import FAULTS, PURPOSES, VERBS, said
from loive.web.shell.declared import declares

PAGE = 50
SEEN_IN_A_LINE = 6


@dataclass(frozen=True)
class Shown:
    """A line in words."""

    line: LineView
    what: str
    who: str
    role: str
    body: str
    purpose: str

    @property
    def more(self) -> int:
        """Return how many of the references seen are not listed in the row."""
        return max(0, len(self.line.seen) - SEEN_IN_A_LINE)

    @property
    def first_seen(self) -> tuple[str, ...]:
        """Return the references listed in the row."""
        return self.line.seen[:SEEN_IN_A_LINE]


@declares("record.read")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show the last lines, or those of one reference."""
    return _answer(request, about=request.GET.get("ma", "").strip())


@declares("record.read")
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Walk the whole chain and say whether it holds."""
    count, broken = audit.verify()
    found: dict[str, object] = {"count": count, "broken": broken, "how": FAULTS[broken.how] if broken else ""}
    return _answer(request, checked=found)


def _answer(
    request: HttpRequest, *, about: str = "", checked: dict[str, object] | None = None
) -> HttpResponse:
    before = request.GET.get("truoc", "")
    sought = reference(about) or (about if len(about) <= 24 and about.isascii() else "")
    lines = read(
        by=request.actor,  # type: ignore[attr-defined]
        at=now(),
        about=sought,
        before=int(before) if before.isdigit() and len(before) < 15 else 0,
        limit=PAGE,
    )
    shown = {
        "lines": _in_words(lines),
        "about": about,
        "checked": checked,
        "wrong": bool(about) and not sought,
    }
    if len(lines) == PAGE:
        shown["next"] = f"?ma={sought}&truoc={lines[-1].number}"
    return render(request, "record/page.html", shown)


def _in_words(lines: list[LineView]) -> list[Shown]:
    """Return the lines with names of officials and bodies: two queries for all of them."""
    names = names_of(line.account for line in lines)
    bodies = organisations.by_id(line.organisation for line in lines)
    return [
        Shown(
            line=line,
            what=said(line.what, VERBS),
            who=names.get(line.account, _("chương trình") if line.role == "clock" else "—"),
            role=str(_(policy.ROLES[line.role])) if line.role in policy.ROLES else "",
            body=bodies[line.organisation].name if line.organisation in bodies else "",
            purpose=str(PURPOSES.get(line.purpose, line.purpose)),
        )
        for line in lines
    ]
