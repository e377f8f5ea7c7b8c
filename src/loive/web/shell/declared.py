"""Each page says which acts it serves; a post whose role may do none of them is told there is no such page.

The room still judges the record itself: this only keeps whole pages from those who have no business there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from loive.base.errors import NotFound
from loive.security.policy import ACTS, role_may

View = Callable[..., HttpResponse]
# What a view without an act is open to.
EVERYONE, SIGNED_IN = "everyone", "signed in"


def declares(*acts: str) -> Callable[[View], View]:
    """Mark a view with the acts it serves: any of them opens it. Raises KeyError for an unknown act."""
    unknown = set(acts) - ACTS
    if unknown or not acts:
        raise KeyError(f"no such act in the policy: {sorted(unknown)}")

    def mark(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:
            role = getattr(request, "actor").role  # noqa: B009 -- set by ActorMiddleware, unknown to HttpRequest
            if not any(role_may(role, act) for act in acts):
                raise NotFound
            return view(request, *args, **words)

        guarded.declared = acts  # type: ignore[attr-defined]
        return guarded

    return mark


def declares_open(to: str) -> Callable[[View], View]:
    """Mark a view that serves no act: open to EVERYONE (sign-in) or to anyone SIGNED_IN (sign-out)."""

    def mark(view: View) -> View:
        view.declared = (to,)  # type: ignore[attr-defined]
        return view

    return mark
