"""How much waits in each room, kept from the last look at today's work: other pages need not ask again.

The counts are dropped as soon as the official acts, and after ten minutes: better none than wrong ones.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest

HELD_FOR = timedelta(minutes=10)
_KEY = "waiting"

Counts = dict[str, tuple[int, int]]


def keep(request: HttpRequest, counts: Counts, at: datetime) -> None:
    """Keep the counts of the post: by room, how much waits and how much of it is late."""
    post = getattr(request, "actor").post  # noqa: B009 -- set by ActorMiddleware
    request.session[_KEY] = {"post": post, "at": at.isoformat(), "counts": counts}


def kept(request: HttpRequest, at: datetime) -> Counts:
    """Return the counts kept for the post, or none when they may no longer be right."""
    held = request.session.get(_KEY) if hasattr(request, "session") else None
    if not held or held["post"] != getattr(request, "actor").post:  # noqa: B009
        return {}
    age = at - datetime.fromisoformat(held["at"])
    fresh = timedelta(0) <= age <= HELD_FOR
    return {room: (total, late) for room, (total, late) in held["counts"].items()} if fresh else {}


def drop(request: HttpRequest) -> None:
    """Forget the counts: something was done."""
    request.session.pop(_KEY, None)
