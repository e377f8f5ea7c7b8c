"""What leaves this room for measuring: every unit with what it lies in, and which units an area covers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from loive.base.fact import Column, Kind
from loive.places import words
from loive.places.models import Place
from loive.places.queries import keys_within

COLUMNS = (
    Column("place", Kind.PLACE),
    Column("parent", Kind.PLACE),
    Column("province", Kind.PLACE),
    Column("kind", Kind.CODE, tuple(words.KINDS)),
    Column("valid_from", Kind.DATE),
    Column("valid_to", Kind.DATE),
)


def rows() -> Iterator[tuple[Any, ...]]:
    """Yield one row per unit of any time, in the order of COLUMNS. Kinds are the latest known."""
    columns = ("key", "parent", "province", "kind", "valid_from", "valid_to")
    yield from Place.objects.order_by("key").values_list(*columns).iterator(chunk_size=5000)


def within(area: str, on: date) -> frozenset[str]:
    """Return the keys of all units, of any time, whose whole land lies in the area on the day."""
    found = Place.objects.filter(key__in=keys_within(area, on))
    return frozenset(found.values_list("key", flat=True))
