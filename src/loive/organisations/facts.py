"""What leaves the room: where each body sits, so that a record without a place counts where it is held."""

from __future__ import annotations

from collections.abc import Iterator

from loive.base.fact import Column, Kind
from loive.organisations.models import Organisation

COLUMNS: tuple[Column, ...] = (Column("body", Kind.BODY), Column("place", Kind.PLACE))


def rows() -> Iterator[tuple[int, str]]:
    """Return every body with the unit of its seat."""
    yield from Organisation.objects.order_by("pk").values_list("pk", "place").iterator()
