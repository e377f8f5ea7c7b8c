"""Who does what, where, on which day: work is sent to a function, and this finds the body that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise

from loive.law.words import is_verified
from loive.organisations import words
from loive.organisations.models import Mandate
from loive.organisations.queries.view import OrganisationView, standing, view
from loive.places.queries import areas_containing


@dataclass(frozen=True)
class MandateView:
    """One function of a body over an area, with its basis."""

    function: str
    function_name: Promise
    area: str
    valid_from: date
    valid_to: date | None
    basis: str
    verified: bool


def body_with(function: str, place: str, on: date) -> OrganisationView | None:
    """Return the body that holds the function for the place (a key of any time) on the day, in one query.

    The nearest area wins: the commune's own body before the province's, before the country's. A place that
    lies in several units on the day is answered only by a body over all of them. None when there is none.
    Raises KeyError for a word that is no function.
    """
    nearest = _holding([_known(function)], place, on).first()
    return view(nearest.organisation) if nearest else None


def able_to_help(place: str, on: date, need: str | None = None) -> list[OrganisationView]:
    """Return the bodies that can meet the need (any need, when None) of someone in the place, nearest first.

    Raises KeyError for a word that is no need.
    """
    wanted = [words.NEEDS[need]] if need is not None else list(words.NEEDS.values())
    found: dict[int, OrganisationView] = {}
    for mandate in _holding(wanted, place, on):
        found.setdefault(mandate.organisation_id, view(mandate.organisation))
    return list(found.values())


def mandates_of(organisation: int, on: date) -> list[MandateView]:
    """Return what a body may do on the day."""
    rows = Mandate.objects.filter(standing(on), organisation=organisation).order_by("function", "area")
    return [
        MandateView(
            function=m.function,
            function_name=words.FUNCTIONS[m.function],
            area=m.area_id,
            valid_from=m.valid_from,
            valid_to=m.valid_to,
            basis=m.basis,
            verified=is_verified(m.confidence),
        )
        for m in rows
    ]


def _holding(functions: list[str], place: str, on: date) -> QuerySet[Mandate]:
    rows = Mandate.objects.filter(standing(on), standing(on, "organisation__"), function__in=functions)
    rows = rows.filter(area__in=areas_containing(place, on)).select_related("organisation")
    return rows.order_by("-area__level", "organisation__name", "organisation")


def _known(function: str) -> str:
    if function not in words.FUNCTIONS:
        raise KeyError(function)
    return function
