"""How a tip's journey is told on its page: its stages as steps, what happened as a timeline."""

from __future__ import annotations

from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loive.tips import stages, words
from loive.tips.access import TipView
from loive.web.parts.story import Event, Step, journey

DECISION = gettext_lazy("Quyết định giải quyết")
# What happened → the icon beside it.
ICONS = {
    "taken": "tip",
    "forwarded": "send",
    "classified": "check",
    "assigned": "people",
    "complex": "soon",
    "extension_asked": "soon",
    "extended": "calendar",
    "extension_refused": "cross",
    "instituted": "sign",
    "not_instituted": "sign",
    "suspended": "none",
    "resumed": "return",
    "linked": "copy",
    "informed": "phone",
}


def steps(tip: TipView) -> list[Step]:
    """Return the stages of the tip's journey; a tip that shows no crime ends with its classification."""
    stage = tip.line.stage
    listed: list[tuple[str, str | Promise]] = [(key, words.STAGES[key]) for key in stages.OPEN]
    closed = tip.line.classed_as == stages.NOT_CRIME
    if not closed:
        decided = stage not in stages.OPEN
        listed.append((stage, words.STAGES[stage]) if decided else ("decision", DECISION))
    reached: dict[str, datetime | None] = {step.what: step.at for step in tip.steps}
    reached["received"] = tip.line.received_at
    finished = stage in stages.RESOLVED or closed
    return journey(listed, stage, reached=reached, finished=finished)


def events(tip: TipView) -> list[Event]:
    """Return what happened, the newest first. What is still due stands beside, with its basis."""
    return [
        Event(
            step.at,
            step.name,
            by=" · ".join(filter(None, (step.who, step.body_name))),
            text=_text(to=step.to_body_name, late=step.late, has_note=step.has_note),
            icon=ICONS[step.what],
            tone="warn" if step.late else "",
        )
        for step in reversed(tip.steps)
    ]


def _text(*, to: str, late: bool, has_note: bool) -> str:
    said = [_("Nơi nhận: %(body)s.") % {"body": to}] if to else []
    said += [_("Làm sau khi đã hết hạn.")] * late + [_("Có ghi lý do, mở cùng lời kể.")] * has_note
    return " ".join(said)
