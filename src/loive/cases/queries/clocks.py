"""A case's clocks: each step's limit by the law of the day it begins, and what must be done next."""

from __future__ import annotations

from datetime import datetime

from loive.base.due import Due
from loive.base.moment import day_of
from loive.cases import stages, words
from loive.cases.models import CaseFile, Referral, Verification
from loive.law import clocks as law_clocks
from loive.law import queries as law
from loive.law.clocks import Clock

INITIAL, FULL = "initial", "full"
KEYS = {INITIAL: "case.verify_initially", FULL: "case.verify"}
EXTENDED, ANSWER, ANSWER_URGENT = "case.verify_extended", "referral.answer", "referral.answer_urgent"
_STEP = {INITIAL: "verify_initially", FULL: "verify"}


def due_of(key: str, start: datetime) -> datetime | None:
    """Return when a clock that begins at `start` runs out, by the law of that day; None where it set none."""
    clock = _clock(law.book(key), key, start)
    return law_clocks.deadline(clock, start) if clock else None


def start_verification(case: CaseFile, kind: str, at: datetime) -> Verification:
    """Begin a verification of the case, with its limit."""
    return Verification.objects.create(case=case, kind=kind, started_at=at, due_at=due_of(KEYS[kind], at))


def settle(case: CaseFile) -> None:
    """Set what must be done next on the row (not saved yet)."""
    case.next_step, case.next_due = _next(case)


def clocks(case: CaseFile, at: datetime, verifications: list[Verification], book: law.Book) -> list[Due]:
    """Return the case's clocks as they stand, in the order in which they began."""
    return [due for due in (_due(v, at, book) for v in verifications) if due]


def answer_clock(referral: Referral, at: datetime, book: law.Book) -> Due | None:
    """Return the clock of a referral's answer as it stands."""
    key = ANSWER_URGENT if referral.urgent else ANSWER
    clock = _clock(book, key, referral.sent_at)
    if referral.answer_due is None or clock is None:
        return None
    # What was withdrawn unanswered waits no more.
    done = referral.answered_at or referral.ended_at
    state = law_clocks.state(clock, referral.answer_due, at, done)
    name, start = words.TO_DO["answer"], referral.sent_at
    return Due("answer", name, start, referral.answer_due, state, clock.article, clock.verified, done)


def _next(case: CaseFile) -> tuple[str, datetime | None]:
    if case.stage == stages.OPENED:
        return "receive", None
    if case.stage in (stages.RECEIVED, stages.VERIFYING):
        running = Verification.objects.filter(case=case, done_at=None).order_by("-started_at").first()
        return (_STEP[running.kind], running.due_at) if running else ("identify", _last_due(case))
    if case.stage == stages.IDENTIFIED and case.first_support_on is None:
        return "support", None
    return ("close", None) if case.stage == stages.NOT_IDENTIFIED else ("", None)


def _last_due(case: CaseFile) -> datetime | None:
    """Return the limit within which the decision, too, has to come: that of the last verification."""
    last = Verification.objects.filter(case=case).order_by("-started_at").first()
    return last.due_at if last else None


def _due(row: Verification, at: datetime, book: law.Book) -> Due | None:
    key = EXTENDED if row.extended_at else KEYS[row.kind]
    clock = _clock(book, key, row.started_at)
    if row.due_at is None or clock is None:
        return None
    state = law_clocks.state(clock, row.due_at, at, row.done_at)
    name, step = words.VERIFICATIONS[row.kind], _STEP[row.kind]
    return Due(step, name, row.started_at, row.due_at, state, clock.article, clock.verified, row.done_at)


def _clock(book: law.Book, key: str, start: datetime) -> Clock | None:
    try:
        return book.clock(key, day_of(start))
    except law.NoValue:
        return None
