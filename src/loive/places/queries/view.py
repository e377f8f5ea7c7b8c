"""A unit as other rooms and the doors see it: a value, with what it was called on the day asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise

from loive.places import words
from loive.places.models import Change, Place, Succession


@dataclass(frozen=True)
class PlaceView:
    """One unit. `name` is bare (`Phước Tân`), `full_name` proper (`Phường Phước Tân`).

    `valid_from` equal to `words.KNOWN_FROM` means "on that day at the latest". Area in km², centroid in
    degrees, both None where the source has none worth showing.
    """

    key: str
    code: str
    name: str
    full_name: str
    kind: str
    kind_name: Promise
    level: int
    parent: str
    province: str
    province_name: str
    valid_from: date
    valid_to: date | None
    area_km2: float | None = None
    lat: float | None = None
    lon: float | None = None

    @property
    def label(self) -> str:
        """Return the name with its province: `Phường Phước Tân, Tỉnh Đồng Nai`."""
        return (
            f"{self.full_name}, {self.province_name}"
            if self.province not in ("", self.key)
            else self.full_name
        )

    @property
    def has_ended(self) -> bool:
        """Return whether the unit stands no more, by the latest the data knows."""
        return self.valid_to is not None


def view(place: Place) -> PlaceView:
    """Return a unit under its latest name. Reads `province`, so select it along with the row."""
    province = place.province if place.province_id else None
    return PlaceView(
        key=place.key,
        code=place.code,
        name=place.name,
        full_name=place.full_name,
        kind=place.kind,
        kind_name=words.KINDS[place.kind].label,
        level=place.level,
        parent=place.parent_id or "",
        province=place.province_id or "",
        province_name=province.full_name if province else "",
        valid_from=place.valid_from,
        valid_to=place.valid_to,
        area_km2=None if place.area_km2 is None else float(place.area_km2),
        lat=place.lat,
        lon=place.lon,
    )


def get(key: str) -> PlaceView | None:
    """Return the unit with this key under its latest name, or None."""
    place = Place.objects.select_related("province").filter(pk=key).first()
    return view(place) if place else None


def by_keys(keys: Iterable[str]) -> dict[str, PlaceView]:
    """Return the units with these keys in one query; unknown keys are left out."""
    rows = Place.objects.select_related("province").filter(pk__in=set(keys))
    return {row.key: view(row) for row in rows}


def standing(on: date) -> Q:
    """Return the condition that a unit stood on the day. The oldest known count for every day before."""
    began = Q(valid_from__lte=on) | Q(valid_from=words.KNOWN_FROM)
    return began & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))


def as_on(views: Iterable[PlaceView], on: date) -> list[PlaceView]:
    """Return the units under the kind and name they had on the day, and so their provinces. One query."""
    held = list(views)
    keys = {v.key for v in held} | {v.province for v in held}
    later: dict[str, Change] = {}
    # The earliest change after the day tells what a unit was on it; an undated change tells nothing.
    for change in Change.objects.filter(place__in=keys, happened_on__gt=on).order_by("-happened_on"):
        later[change.place_id] = change
    return [_renamed(v, later.get(v.key), later.get(v.province)) for v in held]


def _renamed(v: PlaceView, own: Change | None, above: Change | None) -> PlaceView:
    if above:
        v = replace(v, province_name=words.full_name(above.kind_before, above.name_before))
    if own:
        kind, name = own.kind_before, own.name_before
        full = words.full_name(kind, name)
        v = replace(v, kind=kind, kind_name=words.KINDS[kind].label, name=name, full_name=full)
    return v


def province_names() -> tuple[str, ...]:
    """Return the folded names of all provinces of every time, the longest first."""
    names = Place.objects.filter(level=words.PROVINCE).values_list("folded", flat=True).distinct()
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


def keys_named(folded: str, level: int | None = None) -> set[str]:
    """Return the keys of the units of any time with this folded name, and of those that took them over."""
    rows = Place.objects.filter(folded=folded)
    if level is not None:
        rows = rows.filter(level=level)
    keys = set(rows.values_list("key", flat=True))
    return keys | set(Succession.objects.filter(before__in=keys).values_list("after", flat=True))
