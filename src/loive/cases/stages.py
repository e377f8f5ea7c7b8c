"""The way home as tables: from, to, by which act, what must be true. Change a table and you change the rule.

Support is no stage: it may begin in the first hour, before anything was verified (Law 53/2024, art. 27).
A referral has a journey of its own and never moves the case.
"""

from __future__ import annotations

from dataclasses import dataclass

OPENED = "opened"
RECEIVED = "received"
VERIFYING = "verifying"
IDENTIFIED = "identified"
NOT_IDENTIFIED = "not_identified"
NOT_ENOUGH = "not_enough_grounds"
CLOSED = "closed"

STAGES = (OPENED, RECEIVED, VERIFYING, IDENTIFIED, NOT_IDENTIFIED, NOT_ENOUGH, CLOSED)
LIVE = STAGES[:-1]
DECISIONS = (IDENTIFIED, NOT_IDENTIFIED, NOT_ENOUGH)

# What each body does in a case; one body may do several.
OPENS, RECEIVES, SUPPORTS, VERIFIES = "opens", "receives", "supports", "verifies"
# A part → the function whose holder is asked to do it.
FUNCTIONS = {RECEIVES: "receive_person", SUPPORTS: "lead_victim_support", VERIFIES: "verify"}


@dataclass(frozen=True)
class Move:
    """One line of the journey. `document` asks for a paper that already certifies the person a victim."""

    frm: str
    to: str
    act: str
    document: bool = False


MOVES: tuple[Move, ...] = (
    Move(OPENED, RECEIVED, "case.receive"),
    Move(RECEIVED, VERIFYING, "case.verify_initially"),
    Move(RECEIVED, IDENTIFIED, "case.identify", document=True),
    Move(VERIFYING, IDENTIFIED, "case.identify"),
    Move(VERIFYING, NOT_IDENTIFIED, "case.identify"),
    Move(VERIFYING, NOT_ENOUGH, "case.identify"),
    Move(NOT_ENOUGH, VERIFYING, "case.reopen"),
    *(Move(stage, CLOSED, "case.close") for stage in LIVE),
    *(Move(CLOSED, stage, "case.reopen") for stage in LIVE),
)

# Acts that leave the stage as it is → the stages in which they may be done.
STAYS: dict[str, tuple[str, ...]] = {
    "case.take_over": LIVE,
    "case.verify": (VERIFYING,),
    "case.support": LIVE,
    "case.refer": LIVE,
    "person.correct": LIVE,
}

# What must be done next at a stage → the act that does it, and the parts whose bodies it waits for.
WAITS_FOR: dict[str, tuple[str, tuple[str, ...]]] = {
    "receive": ("case.receive", (RECEIVES,)),
    "verify_initially": ("case.verify_initially", (SUPPORTS, VERIFIES)),
    "verify": ("case.verify", (VERIFIES,)),
    "identify": ("case.identify", (VERIFIES,)),
    "support": ("case.support", (SUPPORTS,)),
    "close": ("case.close", (SUPPORTS,)),
}

SENT, ACCEPTED, DECLINED, DONE, WITHDRAWN = "sent", "accepted", "declined", "done", "withdrawn"
REFERRAL_STAGES = (SENT, ACCEPTED, DECLINED, DONE, WITHDRAWN)
REFERRAL_LIVE = (SENT, ACCEPTED)

# (from, to) → who: "receiver" or "sender"; and the policy's act.
REFERRAL_MOVES: dict[tuple[str, str], tuple[str, str]] = {
    (SENT, ACCEPTED): ("receiver", "referral.answer"),
    (SENT, DECLINED): ("receiver", "referral.answer"),
    (ACCEPTED, DONE): ("receiver", "referral.report_outcome"),
    (SENT, WITHDRAWN): ("sender", "referral.withdraw"),
    (ACCEPTED, WITHDRAWN): ("sender", "referral.withdraw"),
}


def move(frm: str, to: str) -> Move | None:
    """Return the line that leads from one stage to the other, or None when none does."""
    return next((line for line in MOVES if (line.frm, line.to) == (frm, to)), None)


def may_at(stage: str, act: str) -> bool:
    """Return whether an act can be done to a case at this stage; who may do it is the policy's to say."""
    if act in STAYS:
        return stage in STAYS[act]
    return any(line.frm == stage and line.act == act for line in MOVES)


def referral_may(frm: str, to: str) -> bool:
    """Return whether a referral can go from one stage to the other."""
    return (frm, to) in REFERRAL_MOVES
