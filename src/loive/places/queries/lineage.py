"""Where a unit came from and what became of it, with the day and the resolution of each step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loive.law.words import is_verified
from loive.places.models import Basis, Change, Succession
from loive.places.queries.view import PlaceView, get, view


@dataclass(frozen=True)
class Step:
    """One step to or from another unit. `verified` is False where the resolution was not surely read."""

    kind: str
    happened_on: date
    place: PlaceView
    suggested: bool
    basis: str
    verified: bool


@dataclass(frozen=True)
class Alteration:
    """A change of kind or name of the unit itself; `happened_on` None means the day is not confirmed."""

    happened_on: date | None
    kind_before: str
    kind_after: str
    name_before: str
    name_after: str
    basis: str
    verified: bool


@dataclass(frozen=True)
class Lineage:
    """A unit between what it was made of and what took it over."""

    place: PlaceView
    before: tuple[Step, ...]
    changes: tuple[Alteration, ...]
    after: tuple[Step, ...]


def lineage(key: str) -> Lineage | None:
    """Return one step back and one forward from the unit, and its own changes; None if there is none."""
    place = get(key)
    if place is None:
        return None
    return Lineage(place, _steps(key, "after", "before"), _changes(key), _steps(key, "before", "after"))


def _steps(key: str, near: str, far: str) -> tuple[Step, ...]:
    rows = Succession.objects.filter(**{near: key}).select_related(far, f"{far}__province", "basis")
    return tuple(
        Step(
            s.kind,
            s.happened_on,
            view(getattr(s, far)),
            s.suggested,
            str(s.basis),
            _sure(s.basis, s.happened_on),
        )
        for s in rows.order_by("-suggested", f"{far}__name", far)
    )


def _changes(key: str) -> tuple[Alteration, ...]:
    rows = Change.objects.filter(place=key).select_related("basis").order_by("happened_on")
    return tuple(
        Alteration(
            happened_on=c.happened_on,
            kind_before=c.kind_before,
            kind_after=c.kind_after,
            name_before=c.name_before,
            name_after=c.name_after,
            basis=str(c.basis),
            verified=_sure(c.basis, c.happened_on),
        )
        for c in rows
    )


def _sure(basis: Basis, day: date | None) -> bool:
    return day is not None and is_verified(basis.confidence)
