"""For what a post looks at cases, and for what it may open a name or what was told."""

from __future__ import annotations

from django.utils.functional import Promise

from loive.people.words import PURPOSES
from loive.web.shell.who import Visitor

# The first is the usual one, and what a look at the case itself is recorded under.
BY_ROLE = {
    "commune_officer": ("reception", "support", "contact", "document"),
    "border_officer": ("reception", "support", "contact", "document"),
    "investigator": ("verification", "contact", "document", "review"),
    "social_worker": ("support", "verification", "contact", "document", "review"),
    "shelter_manager": ("referral", "support", "contact"),
    "partner": ("referral", "support", "contact"),
}
OTHERWISE = ("support", "review")


def purpose_of(request: Visitor) -> str:
    """Return for what this post looks at a case."""
    return BY_ROLE.get(request.actor.role, OTHERWISE)[0]


def purposes(request: Visitor) -> list[tuple[str, Promise]]:
    """Return the purposes this post is offered when it opens a name."""
    return [(code, PURPOSES[code]) for code in BY_ROLE.get(request.actor.role, OTHERWISE)]
