"""Loads the reference data: units, what became of them, and the resolutions behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import models, transaction

from loive.places.actions._lines import basis, change, describe, lines, succession, unit
from loive.places.models import Basis, Change, Place, Succession
from loive.security import audit
from loive.security.actor import Actor

DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Loaded:
    """How many rows of each kind the data holds."""

    units: int
    successions: int
    changes: int


@transaction.atomic
def load(*, by: Actor, at: datetime, folder: Path = DATA) -> Loaded:
    """Bring the tables to what the files in `folder` say; doing it twice changes nothing more.

    A unit the files no longer name stays, since records may point at it. Raises Refusal, naming the file
    and line, when a file is missing or a line cannot be read; then nothing is stored.
    """
    _store(Basis, list(lines(folder, "acts.csv", basis)), "number")
    bases = {row.number: row for row in Basis.objects.all()}
    units: dict[str, Place] = {}
    for place in lines(folder, "units.csv", lambda row: unit(row, units)):
        units[place.key] = place
    changes = list(lines(folder, "changes.csv", lambda row: change(row, units, bases)))
    describe(units, list(lines(folder, "aliases.csv", dict)))
    steps = list(lines(folder, "successions.csv", lambda row: succession(row, units, bases)))
    _store(Place, list(units.values()), "key")
    _store(Succession, steps, "before", "after")
    _store(Change, changes, "place", "basis")
    loaded = Loaded(len(units), len(steps), len(changes))
    audit.record(by=by, at=at, what="places.loaded", seen=[str(n) for n in vars(loaded).values()])
    return loaded


def _store(model: type[models.Model], rows: list[Any], *unique: str) -> None:
    """Insert the rows, or bring those already there to the same values."""
    kept = {"id", *unique}
    updated = [field.name for field in model._meta.concrete_fields if field.name not in kept]
    model._default_manager.bulk_create(
        rows, batch_size=500, update_conflicts=True, unique_fields=unique, update_fields=updated
    )
