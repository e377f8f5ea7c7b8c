"""Whose figures one may see, and which places a figure covers: both follow where a place lies."""

from __future__ import annotations

from datetime import date

from loive.places import facts as places
from loive.security import policy
from loive.security.actor import Actor
from loive.security.policy import Subject


def places_in(place: str, on: date) -> frozenset[str]:
    """Return the keys of all units, of any time, whose land lies in the place on the day."""
    return places.within(place, on)


def reaches(actor: Actor, act: str, place: str, on: date) -> bool:
    """Return whether the policy allows the act over that place. An empty area is the whole country."""
    in_area = not actor.area or place == actor.area or place in places_in(actor.area, on)
    return policy.may(actor, act, Subject(in_area=in_area))
