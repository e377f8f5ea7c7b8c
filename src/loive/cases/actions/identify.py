"""Decides whether the person is a victim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.base.said import not_after, not_before, one_of, said
from loive.cases import stages, words
from loive.cases.models import CaseFile, Identification, Verification, add_step, copy_outline
from loive.cases.queries import for_act, of_case, settle
from loive.law.queries import regime
from loive.people import access as people
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@dataclass(frozen=True)
class Papers:
    """A certifying document of `words.DOCUMENTS` it rests on, and the number of the certificate issued."""

    document: str = ""
    certificate: str = ""


@transaction.atomic
def identify(
    *,
    case: str,
    decision: str,
    grounds: str,
    by: Actor,
    at: datetime,
    exploitation: str = "",
    papers: Papers = Papers(),
    decided_on: date | None = None,
) -> None:
    """Keep a decision of `words.DECISIONS` with its grounds, sealed; its day fixes the regime.

    Identified before 1 July 2025: the law of 2011; from then: that of 2024 (Law 53/2024, art. 63). Before any
    verification only a document that certifies a victim allows it. Raises NotFound; Refusal without grounds,
    for a decision already made, or a day before reception or ahead of time.
    """
    row = for_act(case, "case.identify", by)
    one_of(decision, words.DECISIONS, field="decision")
    on = decided_on or day_of(at)
    _check(row, decision, papers, on, at)
    why = said(grounds, field="grounds", empty=_("Hãy ghi căn cứ của quyết định."))
    if exploitation:
        row.exploitation = one_of(exploitation, words.EXPLOITATIONS, field="exploitation")
    elif decision == stages.IDENTIFIED:
        row.exploitation = "unk"
    _write(row, decision, papers, why, on, by, at)
    # The decision is the answer of whatever verification still ran (Law 66/2011, art. 24(4)).
    Verification.objects.filter(case=row, done_at=None).update(done_at=at)
    # Age and sex may have become known since reception; entitlements and figures follow what is known now.
    outline = people.get_outline(row.person_id, actor=by, at=row.received_at or at, allowed_by=of_case(row))
    copy_outline(row, outline)
    row.stage = row.decision = decision
    row.identified_on, row.regime = on, regime(on)
    row.verified_at = row.verified_at or at
    settle(row)
    row.save()
    add_step(row, decision, by=by, at=at)
    audit.record(by=by, at=at, what="case.identified", about=row.ref, seen=[decision, on.isoformat()])


def _check(row: CaseFile, decision: str, papers: Papers, on: date, at: datetime) -> None:
    if papers.document:
        one_of(papers.document, words.DOCUMENTS, field="document")
    line = stages.move(row.stage, decision)
    if line is None or (line.document and not papers.document):
        sentence = _("Chưa xác minh ban đầu: chỉ quyết định được khi có giấy tờ đã xác nhận là nạn nhân.")
        raise Refusal(sentence, code="not_verified", field="document")
    not_after(on, day_of(at), field="decided_on")
    received = day_of(row.received_at or row.opened_at)
    not_before(on, received, field="decided_on", sentence=words.BEFORE_RECEPTION)


def _write(row: CaseFile, decision: str, papers: Papers, why: str, on: date, by: Actor, at: datetime) -> None:
    made = Identification(
        case=row,
        decision=decision,
        decided_on=on,
        recorded_at=at,
        body_id=by.organisation,
        document=papers.document,
        certificate=said(papers.certificate, field="certificate", limit=60),
    )
    seal(made, grounds=why)
    made.save(force_insert=True)
