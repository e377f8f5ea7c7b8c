"""Takes a referral back, because of the sender or because the person no longer agrees."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.said import said
from loive.cases import stages
from loive.cases.models import add_step
from loive.cases.queries import for_referral
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@transaction.atomic
def withdraw(*, referral: str, reason: str, by: Actor, at: datetime, consent_ended: bool = False) -> None:
    """Take a running referral back as its sender; the receiver can open nothing of it from now on.

    `consent_ended` says that the person withdrew their consent (Law 91/2025, art. 10). Raises NotFound;
    Refusal without a reason, for any body but the sender's, or a referral that has ended.
    """
    row = for_referral(referral, stages.WITHDRAWN, by)
    seal(row, reason=said(reason, field="reason", empty=_("Hãy ghi lý do.")))
    row.stage, row.ended_at = stages.WITHDRAWN, at
    row.save()
    if consent_ended:
        row.consent.withdrawn_at = at
        row.consent.save()
    why = "consent_ended" if consent_ended else "by_sender"
    add_step(row.case, "referral_withdrawn", by=by, at=at, code=why, to_body=row.receiver_id)
    audit.record(by=by, at=at, what="referral.withdrawn", about=row.ref, seen=[why])
