"""A referral's page: what is asked, of whom, what may be opened of the person, and what became of it."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.base.moment import VIETNAM
from loive.cases import stages, words
from loive.cases.access import ReferralView
from loive.web.cases.acting import who
from loive.web.parts.story import Event, Step, journey
from loive.web.parts.writing import day
from loive.web.referrals.acting import held, sealed_parts
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

TONES = {"sent": "note", "accepted": "note", "done": "good", "declined": "warn"}
# The stages as the head of the page names them; the middle and the end follow what was answered.
ASKED, ANSWERED, ENDED = _("Đã gửi"), _("Trả lời"), _("Kết quả")


@declares("referral.read")
@require_GET
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the referral, with what it shares and what was written closed."""
    return shown(request, held(request, ref))


def part(
    request: Visitor, view: ReferralView, template: str, anchor: str, opened: dict[str, Any]
) -> HttpResponse:
    """Answer with one part of the page where htmx asks for it, otherwise with the whole page."""
    if request.htmx:  # type: ignore[attr-defined]
        context = {"referral": view, "ours": view.line.received_by_us, "swapped": True, **_shared(view)}
        return render(request, template, {**context, **sealed_parts(), **opened})
    if opened:
        return shown(request, view, **opened)
    return redirect(f"{reverse('referrals:page', args=[view.ref])}#{anchor}")


def shown(request: Visitor, view: ReferralView, **opened: Any) -> HttpResponse:
    """Render the page, with what has been opened on it."""
    context = {
        "referral": view,
        "ours": view.line.received_by_us,
        "who": who(view.line),
        "tone": TONES.get(view.line.stage, ""),
        "steps": _steps(view),
        "events": _events(view),
        "facts": _consent(view),
        **_shared(view),
    }
    return render(request, "referrals/page.html", {**context, **sealed_parts(), **opened})


def _shared(view: ReferralView) -> dict[str, Any]:
    return {"shared": [words.SHAREABLE[code] for code in view.shared]}


def _steps(view: ReferralView) -> list[Step]:
    line, stage = view.line, view.line.stage
    reached: dict[str, datetime | None] = {
        "sent": line.sent_at,
        "answer": line.answered_at,
        "end": view.ended_at,
    }
    if stage in (stages.DECLINED, stages.WITHDRAWN):
        # It ends here: there is no outcome to wait for.
        listed = [("sent", ASKED), ("answer", words.REFERRAL_STAGES[stage])]
        reached["answer"] = view.ended_at
        return journey(listed, "answer", reached=reached, finished=True)
    answer = ANSWERED if stage == stages.SENT else words.REFERRAL_STAGES[stages.ACCEPTED]
    listed = [("sent", ASKED), ("answer", answer), ("end", ENDED)]
    current = {stages.SENT: "answer", stages.ACCEPTED: "end", stages.DONE: "end"}[stage]
    return journey(listed, current, reached=reached, finished=stage == stages.DONE)


def _events(view: ReferralView) -> list[Event]:
    line, ended = view.line, view.ended_at
    late = line.clock is not None and line.clock.state == "done_late"
    happened = [Event(line.sent_at, ASKED, by=line.sender_name, icon="send")]
    if line.answered_at:
        declined = line.stage == stages.DECLINED
        said = words.REFERRAL_STAGES[stages.DECLINED if declined else stages.ACCEPTED]
        text = _("Trả lời sau khi đã hết hạn.") if late else ""
        tone = "warn" if late or declined else ""
        icon = "cross" if declined else "check"
        happened.append(Event(line.answered_at, said, by=line.receiver_name, text=text, icon=icon, tone=tone))
    if line.stage == stages.DONE:
        on = datetime.combine(view.outcome_on, time(), VIETNAM) if view.outcome_on and not ended else ended
        happened.append(Event(on, line.outcome_name, by=line.receiver_name, icon="done"))
    if line.stage == stages.WITHDRAWN:
        why = _("Người đó không còn đồng ý chia sẻ.") if view.withdrawn else ""
        happened.append(
            Event(ended, words.REFERRAL_STAGES["withdrawn"], by=line.sender_name, text=why, icon="return")
        )
    return happened[::-1]


def _consent(view: ReferralView) -> list[tuple[Promise, Any]]:
    return [
        (_("Căn cứ"), words.BASES[view.basis]),
        (_("Ai đồng ý"), words.GIVERS.get(view.given_by, "")),
        (_("Ngày"), day(view.given_on)),
        (_("Có hiệu lực đến"), day(view.expires_on) if view.expires_on else ""),
    ]
