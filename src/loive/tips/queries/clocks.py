"""A tip's clocks: fixed by the law of the day each begins, shown with their article, never reset."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from loive.base.due import Due
from loive.base.moment import day_of
from loive.law import clocks as law_clocks
from loive.law import queries as law
from loive.law.clocks import Clock
from loive.tips import stages, words
from loive.tips.models import Tip

CLASSIFY, FORWARD, ASSIGN, DECIDE = "tip.classify", "tip.forward", "tip.assign", "tip.decide"
COMPLEX, EXTENSION, NOTICE = "tip.decide_complex", "tip.extension", "tip.extension_notice"
ANSWER = "tip.extension_answer"


@dataclass(frozen=True)
class Limits:
    """When each step of a tip received at a moment is due; None where the law of that day set no limit."""

    classify: datetime | None
    assign: datetime | None
    decide: datetime | None


def limits_of(received_at: datetime) -> Limits:
    """Return the limits that begin with reception."""
    return Limits(*(due_of(key, received_at) for key in (CLASSIFY, ASSIGN, DECIDE)))


def due_of(key: str, start: datetime) -> datetime | None:
    """Return when a clock that begins at `start` runs out, by the law of that day; None where it set none."""
    clock = _clock(law.book(key), key, day_of(start))
    return law_clocks.deadline(clock, start) if clock else None


def next_step(tip: Tip) -> tuple[str, datetime | None]:
    """Return what must be done next to the tip, and by when. Nothing waits while it is suspended."""
    if tip.stage in stages.OPEN and tip.forward_due:
        return "forward", tip.forward_due
    if tip.stage == stages.RECEIVED:
        return "classify", tip.classify_due
    if tip.stage == stages.CLASSIFIED and tip.classed_as != stages.NOT_CRIME:
        return ("decide", tip.decide_due) if tip.assigned_at else ("assign", tip.assign_due)
    to_tell = tip.stage != stages.SUSPENDED and tip.teller_wish != stages.ANONYMOUS and not tip.informed_at
    return ("inform", None) if to_tell else ("", None)


def settle(tip: Tip) -> None:
    """Set what must be done next on the row (not saved yet)."""
    tip.next_step, tip.next_due = next_step(tip)


def clocks(tip: Tip, at: datetime, book: law.Book | None = None) -> list[Due]:
    """Return the tip's clocks as they stand, in the order in which they run out."""
    held = book or law.book(CLASSIFY, FORWARD, ASSIGN, DECIDE, COMPLEX, ANSWER)
    decided = tip.decided_on if tip.outcome else None
    lines = [
        ("classify", CLASSIFY, tip.received_at, tip.classify_due, tip.classified_at),
        ("forward", FORWARD, tip.handler_since, tip.forward_due, None),
        ("assign", ASSIGN, tip.received_at, tip.assign_due, tip.assigned_at),
        (
            "decide",
            COMPLEX if tip.complex_at else DECIDE,
            tip.received_at,
            tip.decide_due,
            _end_of(decided, tip),
        ),
    ]
    if tip.classed_as == stages.NOT_CRIME:
        lines = lines[:2]
    found = [_due(held, at, *line) for line in lines]
    return sorted((due for due in found if due), key=lambda due: due.due_at)


def _due(
    book: law.Book,
    at: datetime,
    step: str,
    key: str,
    start: datetime,
    due: datetime | None,
    done: datetime | None,
) -> Due | None:
    clock = _clock(book, key, day_of(start))
    if due is None or clock is None:
        return None
    state = law_clocks.state(clock, due, at, done)
    return Due(step, words.TO_DO[step], start, due, state, clock.article, clock.verified, done)


def _end_of(decided: date | None, tip: Tip) -> datetime | None:
    """Return the moment to hold against the limit: a decision on the last day is in time."""
    if decided is None or tip.decide_due is None:
        return None
    return datetime.combine(decided, tip.decide_due.astimezone(law_clocks.VIETNAM).time(), law_clocks.VIETNAM)


def _clock(book: law.Book, key: str, on: date) -> Clock | None:
    try:
        return book.clock(key, on)
    except law.NoValue:
        return None
