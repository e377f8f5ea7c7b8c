"""Opens sealed values for a stated purpose, and records the look in the same transaction.

If the look cannot be recorded, nothing is opened. Only a room's `access` may import this module.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import Sealable, unseal
from loive.security.vault import ring

S = TypeVar("S", bound=Sealable)


@transaction.atomic
def open_fields(row: Sealable, *names: str, by: Actor, at: datetime, purpose: str) -> dict[str, str | None]:
    """Return the named fields of the row in the clear, having recorded who looked, at what and why."""
    what = f"{row._meta.db_table}.opened"
    audit.record(by=by, at=at, what=what, about=str(row.ref), purpose=purpose, seen=names)
    if all(getattr(row, name) is None for name in names):
        return dict.fromkeys(names)
    key = ring.key_of(row.key_owner())
    return {name: unseal(row, name, key) for name in names}


@transaction.atomic
def scan(
    rows: Iterable[S], *names: str, by: Actor, at: datetime, purpose: str, searched: str = ""
) -> list[tuple[S, dict[str, str | None]]]:
    """Open the same fields of many rows, with one query for their keys and one line for the whole scan.

    `searched` is recorded as a keyed hash, never as text. Rows whose key was destroyed are left out.
    """
    held = list(rows)
    table = held[0]._meta.db_table if held else "nothing"
    hashed = ring.keyed_hash("search", searched) if searched else ""
    audit.record(by=by, at=at, what=f"{table}.scanned", about=hashed, purpose=purpose, seen=[str(len(held))])
    keys = ring.keys_of({row.key_owner() for row in held})
    return [
        (row, {name: unseal(row, name, keys[row.key_owner()]) for name in names})
        for row in held
        if row.key_owner() in keys
    ]
