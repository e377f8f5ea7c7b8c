"""What every signing does: the signer's name and post, a number from the register, a frozen version."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.base.fold import nfc
from loive.base.moment import day_of
from loive.organisations import queries as organisations
from loive.organisations.actions.take_number import take_number
from loive.reports.actions._frozen import digest, payload
from loive.reports.models import Report, Submission
from loive.reports.words import CAPACITIES
from loive.security.accounts.names import names_of
from loive.security.actor import Actor

KIND = "BC"


def take(
    report: Report, *, signer_title: str, capacity: str, capacity_of: str, by: Actor, at: datetime
) -> Submission:
    """Put the signature and the next number on the report, save it, and freeze this version of it."""
    if capacity not in CAPACITIES:
        raise Refusal(_("Hãy chọn quyền hạn ký trong danh sách."), code="not_a_capacity", field="capacity")
    body = organisations.by_id([report.obligation.reporter_id])[report.obligation.reporter_id]
    year = day_of(at).year
    report.number = take_number(organisation=body.id, kind=KIND, symbol=body.symbol, year=year, by=by, at=at)
    report.signed_by, report.signed_at = by.account, at
    report.signer_name = names_of([by.account]).get(by.account, "")
    report.signer_title, report.capacity = " ".join(nfc(signer_title).split())[:120], capacity
    report.capacity_of = " ".join(nfc(capacity_of).split())[:120] if capacity else ""
    report.save()
    frozen = payload(report)
    return Submission.objects.create(
        report=report,
        version=report.submissions.count() + 1,
        number=report.number,
        signed_at=at,
        payload=frozen,
        payload_hash=digest(frozen),
    )
