"""Finds which body is meant by a name in a plan: by its name, by what took its place, by what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from loive.organisations.models import Mandate, Organisation
from loive.organisations.queries.functions import body_with
from loive.organisations.queries.meant import MEANT, MEANT_IN_DISTRICT
from loive.organisations.queries.names import Named, named
from loive.organisations.queries.view import OrganisationView, standing, view
from loive.places.queries import areas_containing, keys_named, keys_within, province_names
from loive.places.words import DISTRICT

# More than this many bodies of one name are no answer.
MOST = 10


@dataclass(frozen=True)
class Match:
    """A body that may be meant, and how it was found: `name`, `successor`, `part`, `line` or `function`.

    Only `name` says that the body itself was named; the others are proposals for a person to confirm.
    """

    organisation: OrganisationView
    how: str


def match_name(text: str, on: date, within: str | None = None) -> list[Match]:
    """Return the bodies a name in a plan may mean on the day, best first; none where it means several.

    `within` is the key of the plan's place: bodies in it, and those over it, are looked at.
    """
    places = province_names()
    whole = named(text, places)
    if whole.several or not whole.plain:
        return []
    found = _named(whole, on, within) or _meant(whole, on, within)
    if found or "," not in text:
        return found
    # "Phòng Cảnh sát Hình sự, Công an tỉnh": the body is named last.
    last = match_name(text.rsplit(",", 1)[1], on, within)
    return [Match(m.organisation, "part") for m in last]


def _named(name: Named, on: date, within: str | None) -> list[Match]:
    rows = _seated(Organisation.objects.filter(folded=name.plain), name, on, within)
    matches: dict[int, Match] = {}
    found = list(rows.select_related("successor", "place")[:MOST])
    for row in found:
        # A name that says no level means the highest body that bears it.
        if name.level is None and row.place.level > found[0].place.level:
            break
        heir = row if _stands(row, on) else row.successor
        # A body and the one before it may bear one name: it is the body itself that is meant.
        if heir is not None and _stands(heir, on) and (heir is row or heir.pk not in matches):
            matches[heir.pk] = Match(view(heir), "name" if heir is row else "successor")
    return list(matches.values())


def _meant(name: Named, on: date, within: str | None) -> list[Match]:
    table = MEANT_IN_DISTRICT if name.level == DISTRICT else MEANT
    how, code = table.get(name.plain, ("", ""))
    if how == "function" and within:
        body = body_with(code, within, on)
        return [Match(body, how)] if body else []
    if how == "function":
        holding = Mandate.objects.filter(standing(on), function=code).values("organisation")
        rows = Organisation.objects.filter(pk__in=holding)
    else:
        rows = Organisation.objects.filter(line=code)
    rows = _seated(rows.filter(standing(on)), name, on, within) if how else rows.none()
    return [Match(view(row), how) for row in rows[:MOST]]


def _seated(
    rows: QuerySet[Organisation], name: Named, on: date, within: str | None
) -> QuerySet[Organisation]:
    """Keep the bodies of the name's level and place, in or over `within`; the highest come first."""
    if name.level is not None:
        rows = rows.filter(place__level=name.level)
    bearing = keys_named(name.place, name.level) if name.place else set()
    if bearing:
        rows = rows.filter(place__in=bearing)
    if within is not None:
        rows = rows.filter(Q(place__in=keys_within(within, on)) | Q(place__in=areas_containing(within, on)))
    return rows.order_by("place__level", "name", "pk")


def _stands(row: Organisation, on: date) -> bool:
    return row.valid_from <= on and (row.valid_to is None or row.valid_to >= on)
