"""The only way to hold a case or a referral: who asks, why, how much of it. Every look is recorded."""

from loive.cases.access.case import (
    cases_of,
    counted,
    find_person,
    get_case,
    list_cases,
    open_identity,
    open_story,
    opened_from,
    tallies,
)
from loive.cases.access.referral import (
    get_referral,
    list_referrals,
    open_shared,
    open_words,
    referral_tallies,
)
from loive.cases.access.today import waiting
from loive.cases.queries.views import (
    CaseLine,
    CasePage,
    CaseView,
    ReferralLine,
    ReferralPage,
    ReferralView,
    SharedView,
    StoryView,
)

__all__ = [
    "CaseLine",
    "CasePage",
    "CaseView",
    "ReferralLine",
    "ReferralPage",
    "ReferralView",
    "SharedView",
    "StoryView",
    "cases_of",
    "counted",
    "find_person",
    "get_case",
    "get_referral",
    "list_cases",
    "list_referrals",
    "open_identity",
    "open_shared",
    "open_story",
    "open_words",
    "opened_from",
    "referral_tallies",
    "tallies",
    "waiting",
]
