"""The database itself keeps the record; and the verifier finds what a master of the database did to it."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from loive.security import audit
from loive.security.audit.models import Head, Line

pytestmark = pytest.mark.django_db
DROP = {
    "sqlite": ["record_line_unchanged", "record_line_kept", "record_head_kept", "record_head_grows"],
    "postgresql": ["record_line_kept ON record_line", "record_head_grows ON record_head"],
}


@pytest.fixture
def lines(officer, clock) -> list[Line]:
    """Ten lines."""
    return [audit.record(by=officer, at=clock.monday, what="tip.taken", about=f"T{n}") for n in range(10)]


@pytest.fixture
def master(lines):
    """Somebody with full power over the database takes its guards away."""
    with connection.cursor() as cursor:
        for name in DROP[connection.vendor]:
            cursor.execute(f"DROP TRIGGER {name}")


STATEMENTS = [
    "UPDATE record_line SET about = 'X'",
    "UPDATE record_line SET at = at",
    "DELETE FROM record_line",
    "DELETE FROM record_line WHERE about = 'T9'",
    "DELETE FROM record_head",
    "UPDATE record_head SET number = number",
    "UPDATE record_head SET number = 0",
    "UPDATE record_head SET number = number + 2",
    "INSERT INTO record_line SELECT * FROM record_line",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_refuses(lines, statement: str):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Line.objects.count() == 10


@pytest.mark.postgres
@pytest.mark.parametrize("table", ["record_line", "record_head"])
def test_postgresql_refuses_to_empty_the_tables(lines, table: str):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL knows TRUNCATE")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {table}")


def test_a_record_left_alone_holds(lines):
    assert audit.verify() == (10, None)


def test_a_changed_line_is_named(master):
    Line.objects.filter(number=4).update(about="X")
    assert audit.verify() == (3, audit.Broken(4, "altered"))


def test_a_deleted_line_is_named(master):
    Line.objects.filter(number=4).delete()
    assert audit.verify() == (3, audit.Broken(4, "missing"))


@pytest.mark.parametrize("kept", range(10))
def test_a_record_cut_short_is_named_where_it_ends(master, kept: int):
    Line.objects.filter(number__gt=kept).delete()
    assert audit.verify() == (kept, audit.Broken(kept + 1, "missing"))


def test_a_head_set_back_shows_the_lines_beyond_it(master, lines):
    Head.objects.update(number=5, hash=lines[4].hash)
    assert audit.verify()[1] == audit.Broken(11, "missing")
