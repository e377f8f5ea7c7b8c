"""Verifies: first what was told (3 days), then fully (20 days, or two months when complex)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.said import not_before, one_of, said
from loive.cases import stages, words
from loive.cases.models import CaseFile, Verification, add_step
from loive.cases.queries import due_of, for_act, settle, start_verification
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@transaction.atomic
def verify_initially(*, case: str, result: str, finding: str, by: Actor, at: datetime) -> None:
    """Conclude the initial verification; the full one begins at this moment, with its own limit.

    `result` is one of `words.RESULTS`, `finding` is sealed. Raises NotFound; Refusal without a finding, or
    before the person was received, or when it was done.
    """
    row = for_act(case, "case.verify_initially", by)
    done = _conclude(row, "initial", result, finding, at)
    row.stage, row.verified_at = stages.VERIFYING, at
    start_verification(row, "full", at)
    _keep(row, "verified_initially", done, by, at)


@transaction.atomic
def verify(*, case: str, result: str, finding: str, by: Actor, at: datetime) -> None:
    """Conclude the full verification. The decision is an act of its own. Raises as `verify_initially`."""
    row = for_act(case, "case.verify", by)
    _keep(row, "verified", _conclude(row, "full", result, finding, at), by, at)


@transaction.atomic
def extend_verification(*, case: str, reason: str, by: Actor, at: datetime) -> None:
    """Let the full verification run two months from its start: the case is complex, or in several places.

    Raises NotFound; Refusal without a reason, when none runs, twice, or after its limit: late stays late.
    """
    row = for_act(case, "case.verify", by)
    why = said(reason, field="reason", empty=_("Hãy ghi lý do."))
    running = _running(row, "full")
    if running.extended_at:
        raise Refusal(_("Thời hạn xác minh đã được kéo dài một lần."), code="already_extended")
    if running.due_at and at > running.due_at:
        raise Refusal(_("Thời hạn xác minh đã hết nên không kéo dài được nữa."), code="limit_over")
    running.extended_at = at
    running.due_at = due_of("case.verify_extended", running.started_at) or running.due_at
    running.save()
    settle(row)
    row.save()
    add_step(row, "verification_extended", by=by, at=at, note=why)
    audit.record(by=by, at=at, what="case.verification_extended", about=row.ref)


def _running(row: CaseFile, kind: str) -> Verification:
    found = Verification.objects.filter(case=row, kind=kind, done_at=None).first()
    if found is None:
        raise Refusal(_("Việc xác minh này đã hoàn thành."), code="already_done")
    return found


def _conclude(row: CaseFile, kind: str, result: str, finding: str, at: datetime) -> Verification:
    running = _running(row, kind)
    not_before(at, running.started_at, field="at", sentence=words.BEFORE_RECEPTION)
    running.result = one_of(result, words.RESULTS, field="result")
    seal(running, finding=said(finding, field="finding", empty=_("Hãy ghi kết quả xác minh.")))
    running.done_at = at
    running.save()
    return running


def _keep(row: CaseFile, what: str, done: Verification, by: Actor, at: datetime) -> None:
    settle(row)
    row.save()
    add_step(row, what, by=by, at=at, code=done.result, due_at=done.due_at)
    audit.record(by=by, at=at, what=f"case.{what}", about=row.ref, seen=[done.result])
