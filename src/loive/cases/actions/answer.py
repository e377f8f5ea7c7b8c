"""Answers a referral as its receiver: accept, or decline in writing with reasons (Circular 35/2013)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.base.said import said
from loive.cases import stages
from loive.cases.models import Referral, add_step
from loive.cases.queries import for_referral
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@transaction.atomic
def accept(*, referral: str, by: Actor, at: datetime) -> None:
    """Accept: from now on what was agreed can be opened. An answer after its limit counts, and stays late.

    Raises NotFound; Refusal for any body but the receiver, a referral answered or withdrawn, or a consent
    that has run out.
    """
    row = for_referral(referral, stages.ACCEPTED, by)
    expires = row.consent.expires_on
    if expires and expires < day_of(at):
        sentence = _("Sự đồng ý chia sẻ đã hết hạn. Hãy liên hệ nơi gửi để gửi lại.")
        raise Refusal(sentence, code="consent_expired")
    _answer(row, stages.ACCEPTED, by, at)


@transaction.atomic
def decline(*, referral: str, reason: str, by: Actor, at: datetime) -> None:
    """Decline, with the reason in writing, sealed. The identity was never shown.

    Raises NotFound; Refusal without a reason, for any body but the receiver, or a referral that has ended.
    """
    row = for_referral(referral, stages.DECLINED, by)
    seal(row, reason=said(reason, field="reason", empty=_("Từ chối phải nêu lý do bằng văn bản.")))
    row.ended_at = at
    _answer(row, stages.DECLINED, by, at)


def _answer(row: Referral, to: str, by: Actor, at: datetime) -> None:
    row.stage, row.answered_at, row.answered_by = to, at, by.account
    row.save()
    add_step(
        row.case, f"referral_{to}", by=by, at=at, code=row.need, due_at=row.answer_due, to_body=row.sender_id
    )
    audit.record(by=by, at=at, what=f"referral.{to}", about=row.ref)
