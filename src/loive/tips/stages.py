"""The journey of a tip as a table: from, to, by which act, what must be true.

Criminal Procedure Code 2015, art. 144–148; Joint Circular 01/2017, as amended by 01/2021.
"""

from __future__ import annotations

from dataclasses import dataclass

RECEIVED = "received"
CLASSIFIED = "classified"
INSTITUTED = "instituted"
NOT_INSTITUTED = "not_instituted"
SUSPENDED = "suspended"

TRAFFICKING, OTHER_CRIME, NOT_CRIME = "trafficking", "other_crime", "not_crime"
ANONYMOUS = "anonymous"


@dataclass(frozen=True)
class Move:
    """One line of the journey. `act` is the policy's act; `a_crime` asks for signs of a crime."""

    frm: str
    to: str
    act: str
    a_crime: bool = False


MOVES: tuple[Move, ...] = (
    Move(RECEIVED, CLASSIFIED, "tip.classify"),
    Move(CLASSIFIED, INSTITUTED, "tip.decide", a_crime=True),
    Move(CLASSIFIED, NOT_INSTITUTED, "tip.decide", a_crime=True),
    Move(CLASSIFIED, SUSPENDED, "tip.decide", a_crime=True),
    # A suspended tip is a figure of its own until it is taken up again.
    Move(SUSPENDED, CLASSIFIED, "tip.resume"),
)

# Acts that leave the stage as it is → the stages in which they may be done.
STAYS: dict[str, tuple[str, ...]] = {
    # Forwarding changes who handles a tip, never how far it has come.
    "tip.forward": (RECEIVED, CLASSIFIED),
    "tip.assign": (CLASSIFIED,),
    "tip.extend": (CLASSIFIED,),
    "tip.answer_extension": (CLASSIFIED,),
    "tip.inform": (CLASSIFIED, INSTITUTED, NOT_INSTITUTED, SUSPENDED),
    "tip.link": (RECEIVED, CLASSIFIED, INSTITUTED, NOT_INSTITUTED, SUSPENDED),
}

OPEN = (RECEIVED, CLASSIFIED)
RESOLVED = (INSTITUTED, NOT_INSTITUTED)


def move(frm: str, to: str) -> Move | None:
    """Return the line that leads from one stage to the other, or None when none does."""
    return next((line for line in MOVES if (line.frm, line.to) == (frm, to)), None)


def may_at(stage: str, act: str, classed_as: str) -> bool:
    """Return whether an act can be done to a tip at this stage; who may do it is the policy's to say."""
    if act in STAYS:
        return stage in STAYS[act]
    return any(
        line.frm == stage and line.act == act and not (line.a_crime and classed_as == NOT_CRIME)
        for line in MOVES
    )
