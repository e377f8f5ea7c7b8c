"""How a case's journey is told on its page: its stages as steps, what happened as a timeline."""

from __future__ import annotations

from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loive.cases import stages, words
from loive.cases.access import CaseView
from loive.web.parts.story import Event, Step, journey

DECISION = gettext_lazy("Xác định")
# The stages as the head of the page names them, in few words.
SHORT: dict[str, Promise] = {
    "opened": gettext_lazy("Mở hồ sơ"),
    "received": gettext_lazy("Tiếp nhận"),
    "verifying": gettext_lazy("Xác minh"),
}
ICONS = {
    "opened": "case",
    "received": "people",
    "taken_over": "return",
    "verified_initially": "search",
    "verified": "search",
    "verification_extended": "calendar",
    "identified": "sign",
    "not_identified": "sign",
    "not_enough_grounds": "sign",
    "need_recorded": "note",
    "service": "check",
    "referred": "send",
    "referral_accepted": "check",
    "referral_declined": "cross",
    "referral_done": "done",
    "referral_withdrawn": "return",
    "identity_corrected": "edit",
    "closed": "lock",
    "reopened": "return",
}
WARNS = ("referral_declined",)
# What the other body of a step is to it.
TO: dict[str, Promise] = {
    "received": gettext_lazy("Đã báo %(body)s."),
    "referred": gettext_lazy("Nơi nhận: %(body)s."),
    "referral_withdrawn": gettext_lazy("Nơi nhận: %(body)s."),
}


def steps(case: CaseView) -> list[Step]:
    """Return the stages of the way home; support is none of them, since it may begin at once."""
    stage = case.line.stage
    listed: list[tuple[str, str | Promise]] = list(SHORT.items())
    decided = case.decision or "decision"
    listed.append((decided, words.STAGES[decided] if case.decision else DECISION))
    listed.append((stages.CLOSED, words.STAGES[stages.CLOSED]))
    reached: dict[str, datetime | None] = {
        step.what: step.at for step in case.steps if step.what in words.STAGES
    }
    verified = next((step.at for step in case.steps if step.what == "verified_initially"), None)
    if stage not in (stages.OPENED, stages.RECEIVED):
        reached["verifying"] = verified
    if stage == stages.CLOSED:
        passed = {step.what for step in case.steps}
        # A case closed early never saw the stages between: they are shown as skipped.
        reached |= {key: None for key, _label in listed[:-1] if key not in reached and key not in passed}
    return journey(listed, stage, reached=reached, finished=stage == stages.CLOSED)


def events(case: CaseView) -> list[Event]:
    """Return what happened, the newest first."""
    return [
        Event(
            step.at,
            f"{step.name}: {step.detail}" if step.detail else step.name,
            by=" · ".join(filter(None, (step.who, step.body_name))),
            text=_text(step.what, step.to_body_name, step.late, step.has_note),
            icon=ICONS[step.what],
            tone="warn" if step.late or step.what in WARNS else "",
        )
        for step in reversed(case.steps)
    ]


def _text(what: str, to: str, late: bool, has_note: bool) -> str:
    said = [TO[what] % {"body": to}] if to and what in TO else []
    said += [_("Làm sau khi đã hết hạn.")] * late + [_("Có ghi chú, mở cùng lời kể.")] * has_note
    return " ".join(said)
