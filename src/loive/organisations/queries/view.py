"""A body as other rooms and the doors see it: a value, without its sealed address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from loive.base.fold import fold
from loive.organisations.models import Organisation
from loive.places.queries import keys_within


@dataclass(frozen=True)
class OrganisationView:
    """One body. `place` is the key of its seat; `valid_to` is its last day, where it has ended."""

    id: int
    ref: str
    name: str
    name_en: str
    kind: str
    line: str
    place: str
    symbol: str = ""
    public_address: str = ""
    valid_from: date = date.min
    valid_to: date | None = None


def view(row: Organisation) -> OrganisationView:
    """Return a row as a value."""
    return OrganisationView(
        id=row.pk,
        ref=row.ref,
        name=row.name,
        name_en=row.name_en,
        kind=row.kind,
        line=row.line,
        place=row.place_id,
        symbol=row.symbol,
        public_address=row.public_address,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def standing(on: date, prefix: str = "") -> Q:
    """Return the condition that a row with validity (or the one `prefix` leads to) stood on the day."""
    ends = Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gte": on})
    return Q(**{f"{prefix}valid_from__lte": on}) & ends


def get(ref: str) -> OrganisationView | None:
    """Return the body with this reference, standing or ended, or None."""
    row = Organisation.objects.filter(ref=ref).first()
    return view(row) if row else None


def by_id(ids: Iterable[int]) -> dict[int, OrganisationView]:
    """Return the bodies with these ids in one query; unknown ids are left out."""
    return {row.pk: view(row) for row in Organisation.objects.filter(pk__in=set(ids))}


def by_refs(refs: Iterable[str]) -> dict[str, OrganisationView]:
    """Return the bodies with these references in one query; unknown ones are left out."""
    return {row.ref: view(row) for row in Organisation.objects.filter(ref__in=set(refs))}


def find(
    on: date, text: str = "", line: str | None = None, within: str | None = None, limit: int = 50
) -> list[OrganisationView]:
    """Return the bodies standing on the day whose name holds every word typed, by name."""
    rows = Organisation.objects.filter(standing(on))
    for word in fold(text).split():
        rows = rows.filter(sought__contains=word)
    if line:
        rows = rows.filter(line=line)
    if within:
        rows = rows.filter(place__in=keys_within(within, on))
    return [view(row) for row in rows.order_by("name", "pk")[:limit]]
