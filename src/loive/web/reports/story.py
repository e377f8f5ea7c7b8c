"""How a report's journey is told: its stages as steps, what happened as a timeline."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from loive.reports import queries, stages, words
from loive.security.accounts.names import names_of
from loive.web.parts.story import Event, Step, journey

if TYPE_CHECKING:
    from loive.reports.models import Report

ICONS = {
    "drafted": ("edit", ""),
    "refreshed": ("figures", ""),
    "signed": ("sign", ""),
    "sent": ("send", "good"),
    "returned": ("return", "warn"),
    "accepted": ("done", "good"),
    "recalled": ("back", "warn"),
    "nil": ("none", ""),
}
_STANDS_AT = {stages.RETURNED: stages.DRAFT, stages.RECALLED: stages.DRAFT, stages.NIL: stages.SENT}


def steps(report: Report) -> list[Step]:
    """Return the four steps; a returned or recalled report stands at its draft again."""
    here = _STANDS_AT.get(report.stage, report.stage)
    reached: dict[str, datetime | None] = {stages.DRAFT: report.drafted_at}
    past = stages.STEPS.index(here)
    for stage, moment in ((stages.SIGNED, report.signed_at), (stages.SENT, report.sent_at)):
        if stages.STEPS.index(stage) <= past and moment:
            reached[stage] = moment
    if report.accepted_at:
        reached[stages.ACCEPTED] = report.accepted_at
    listed = [(stage, stages.STAGES[stage]) for stage in stages.STEPS]
    return journey(listed, here, reached=reached, finished=report.stage == stages.ACCEPTED)


def events(report: Report, *, mine: bool) -> list[Event]:
    """Return what happened, the newest first; the other side learns nothing from before the first sending."""
    told = [event for event in queries.timeline(report) if mine or _shared(report, event.what, event.at)]
    names = names_of(event.account_ref for event in told)
    return [
        Event(
            event.at,
            words.EVENTS[event.what],
            by=" · ".join(filter(None, (names.get(event.account_ref, ""), event.organisation.name))),
            text=_("Lý do: %(reason)s") % {"reason": event.note} if event.note else "",
            icon=ICONS[event.what][0],
            tone=ICONS[event.what][1],
        )
        for event in reversed(told)
    ]


def _shared(report: Report, what: str, at: datetime) -> bool:
    return (
        what not in ("drafted", "refreshed")
        and report.first_sent_at is not None
        and at >= report.first_sent_at
    )
