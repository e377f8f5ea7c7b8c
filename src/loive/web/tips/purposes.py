"""For what a post looks at tips, and for what it may open what was told and who told it."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise

from loive.security.policy import role_may
from loive.tips import words
from loive.tips.access import TipView
from loive.web.shell.who import Visitor

# The first is the usual one, and what a look at the tip itself is recorded under.
HANDLING = ("handling", "urgent_help", "review")
SUPERVISING = ("supervision", "review")
TO_THE_TELLER = ("informing", "urgent_help", "handling")

Purposes = list[tuple[str, Promise]]


def purpose_of(request: Visitor) -> str:
    """Return for what this post looks at a tip: the procuracy supervises, everyone else handles."""
    return _of(request)[0]


def sealed_parts(request: Visitor, tip: TipView) -> dict[str, Any]:
    """Return what tips/told.html and tips/teller.html show while closed: the purposes they open for."""
    return {
        "told_purposes": _named(_of(request)),
        "teller_purposes": _named(TO_THE_TELLER),
        "wish": words.WISHES[tip.teller_wish],
    }


def _of(request: Visitor) -> tuple[str, ...]:
    return SUPERVISING if role_may(request.actor.role, "tip.answer_extension") else HANDLING


def _named(codes: tuple[str, ...]) -> Purposes:
    return [(code, words.PURPOSES[code]) for code in codes]
