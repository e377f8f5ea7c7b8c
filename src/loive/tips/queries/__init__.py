"""What may be asked of tips, inside the house."""

from loive.tips.queries.clocks import clocks, due_of, limits_of, settle
from loive.tips.queries.competence import SUPERVISES, competent_for, must_forward
from loive.tips.queries.lists import Cut, filtered, narrowed, page_of, tallies_of
from loive.tips.queries.subject import for_act, handling, in_reach, seen, touched

__all__ = [
    "SUPERVISES",
    "Cut",
    "clocks",
    "competent_for",
    "due_of",
    "filtered",
    "for_act",
    "handling",
    "in_reach",
    "limits_of",
    "must_forward",
    "narrowed",
    "page_of",
    "seen",
    "settle",
    "tallies_of",
    "touched",
]
