"""Reports what became of a referral: what was given counts as a service of the case."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from loive.base.moment import day_of
from loive.base.said import not_after, not_before, one_of, said
from loive.cases import stages, words
from loive.cases.models import CaseFile, Given, add_step, write_service
from loive.cases.queries import for_referral, settle
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@transaction.atomic
def report_outcome(
    *, referral: str, outcome: str, by: Actor, at: datetime, text: str = "", happened_on: date | None = None
) -> None:
    """Report the outcome, one of `words.REFERRAL_OUTCOMES`, as the receiver; the words are sealed.

    Raises NotFound; Refusal for any body but the receiver, a referral that was not accepted or has its
    outcome, or a day before it was sent or ahead of time.
    """
    row = for_referral(referral, stages.DONE, by)
    one_of(outcome, words.REFERRAL_OUTCOMES, field="outcome")
    on = happened_on or day_of(at)
    not_after(on, day_of(at), field="happened_on")
    not_before(on, day_of(row.sent_at), field="happened_on", sentence=words.BEFORE_SENDING)
    row.stage, row.outcome_code, row.outcome_on, row.ended_at = stages.DONE, outcome, on, at
    seal(row, outcome=said(text, field="text") or None)
    row.save()
    case = CaseFile.objects.select_for_update().get(ref=row.case_id)
    as_service = words.SERVICE_OF_OUTCOME.get(outcome)
    if as_service and case.stage != stages.CLOSED:
        given = Given(kind=row.need, given_on=on, provider=row.receiver_id, outcome=as_service)
        write_service(case, given, by=by, at=at, referral=row)
        settle(case)
        case.save()
    add_step(case, "referral_done", by=by, at=at, code=outcome, to_body=row.sender_id)
    audit.record(by=by, at=at, what="referral.done", about=row.ref, seen=[outcome])
