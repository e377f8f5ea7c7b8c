"""What may be asked of cases, inside the house."""

from loive.cases.queries.clocks import clocks, due_of, settle, start_verification
from loive.cases.queries.held import for_act, for_referral
from loive.cases.queries.lists import Cut, filtered, page_of, referrals_filtered, referrals_page, tallies_of
from loive.cases.queries.parts import add_part, body_for, share_out
from loive.cases.queries.subject import (
    in_reach,
    of_case,
    of_person,
    of_referral,
    of_share,
    referrals_in_reach,
    share_lives,
)

__all__ = [
    "Cut",
    "add_part",
    "body_for",
    "clocks",
    "due_of",
    "filtered",
    "for_act",
    "for_referral",
    "in_reach",
    "of_case",
    "of_person",
    "of_referral",
    "of_share",
    "page_of",
    "referrals_filtered",
    "referrals_in_reach",
    "referrals_page",
    "settle",
    "share_lives",
    "share_out",
    "start_verification",
    "tallies_of",
]
