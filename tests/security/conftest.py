"""What the tests of the ground lean on: a table of sealed notes, and somebody who acts."""

from __future__ import annotations

import pytest
from django.db import connection

from loive.security.actor import Actor
from loive.security.sealed import seal
from tests.security import note as tables


@pytest.fixture
def officer() -> Actor:
    """Somebody in a post."""
    return Actor(
        account="ACC0UNT00001", role="commune_officer", organisation=7, post="P0ST00000001", request="r1"
    )


@pytest.fixture
def notes(db):
    """Makes notes: `notes("person:A", title="…", body="…")`, saved."""
    with connection.cursor() as cursor:
        cursor.execute(tables.CREATE.format(**tables.TYPES[connection.vendor]))

    def make(owner: str, **texts: str | None) -> tables.Note:
        row = tables.Note(owner=owner)
        seal(row, **texts)
        row.save()
        return row

    return make
