"""Closes a case, and opens it again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.said import one_of, said
from loive.cases import stages, words
from loive.cases.models import Referral, add_step
from loive.cases.queries import for_act, settle, start_verification
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def close(*, case: str, reason: str, by: Actor, at: datetime, note: str = "") -> None:
    """Close the case for a reason of `words.CLOSINGS`.

    Raises NotFound; Refusal when it is closed, while a referral still waits, or for an unknown reason.
    """
    row = for_act(case, "case.close", by)
    one_of(reason, words.CLOSINGS, field="reason")
    if Referral.objects.filter(case=row, stage__in=stages.REFERRAL_LIVE).exists():
        sentence = _(
            "Còn chuyển tuyến đang chờ trả lời hoặc kết quả. Hãy chờ hoặc rút lại trước khi đóng hồ sơ."
        )
        raise Refusal(sentence, code="referral_live")
    row.stage_before, row.stage = row.stage, stages.CLOSED
    row.closed_at, row.closing = at, reason
    settle(row)
    row.save()
    add_step(row, "closed", by=by, at=at, code=reason, note=said(note, field="note"))
    audit.record(by=by, at=at, what="case.closed", about=row.ref, seen=[reason])


@transaction.atomic
def reopen(*, case: str, reason: str, by: Actor, at: datetime) -> None:
    """Open a closed case at the stage it had, or take up verification anew where grounds were not enough.

    Raises NotFound; Refusal without a reason or for a case that is neither.
    """
    row = for_act(case, "case.reopen", by)
    why = said(reason, field="reason", empty=_("Hãy ghi lý do."))
    if row.stage == stages.CLOSED:
        row.stage, row.stage_before = row.stage_before, ""
        row.closed_at, row.closing = None, ""
    else:
        row.stage, row.decision, row.identified_on, row.regime = stages.VERIFYING, "", None, ""
        start_verification(row, "full", at)
    settle(row)
    row.save()
    add_step(row, "reopened", by=by, at=at, note=why)
    audit.record(by=by, at=at, what="case.reopened", about=row.ref)
