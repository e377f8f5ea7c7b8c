"""Which body has to handle a tip: the one that holds the function for its place, never one named in code."""

from __future__ import annotations

from datetime import date

from loive.organisations import queries as organisations
from loive.organisations.queries import OrganisationView

HANDLES = "handle_tip"
SUPERVISES = "supervise_tip"


def competent_for(place: str | None, on: date, function: str = HANDLES) -> OrganisationView | None:
    """Return the body that handles (or supervises) tips about the place; None when none is known."""
    return organisations.body_with(function, place, on) if place else None


def must_forward(body: int, place: str | None, on: date) -> bool:
    """Return whether a body has to pass a tip on: another is competent, or it never handles any.

    Where the place is unknown, a body that handles tips anywhere keeps it until more is known.
    """
    competent = competent_for(place, on)
    if competent is not None:
        return competent.id != body
    return all(held.function != HANDLES for held in organisations.mandates_of(body, on))
