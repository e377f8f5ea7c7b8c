"""Only what a room declared is measured: a value too many, or of another kind, stops it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from loive.analytics import gather
from loive.base.fact import Column, Kind

COLUMNS = (
    Column("fact_key", Kind.KEY),
    Column("received_on", Kind.DATE),
    Column("outcome", Kind.CODE, ("done",)),
)


def source(*rows: tuple) -> SimpleNamespace:
    return SimpleNamespace(COLUMNS=COLUMNS, rows=lambda: iter(rows))


def test_declared_rows_pass_and_what_is_not_known_may_be_empty() -> None:
    rows = [("k1", date(2026, 1, 1), "done"), ("k2", None, None), ("k3", None, "")]

    assert gather.table("tips", source(*rows)).rows == rows


@pytest.mark.parametrize(
    "row",
    [
        ("k1", date(2026, 1, 1), "done", "Nguyễn Văn A"),
        ("k1", date(2026, 1, 1)),
        ("k1", "01/01/2026", "done"),
        ("k1", datetime(2026, 1, 1, tzinfo=UTC), "done"),
        ("k1", date(2026, 1, 1), "kể lại"),
        ("Nguyễn", date(2026, 1, 1), "done"),
        (7, date(2026, 1, 1), "done"),
    ],
    ids=[
        "column too many",
        "column too few",
        "text for a date",
        "moment for a date",
        "free text",
        "name",
        "number",
    ],
)
def test_anything_undeclared_is_refused(row: tuple) -> None:
    with pytest.raises(gather.Undeclared):
        gather.table("tips", source(row))


def test_a_code_column_without_its_list_is_refused() -> None:
    broken = SimpleNamespace(COLUMNS=(Column("told", Kind.CODE),), rows=lambda: iter(()))

    with pytest.raises(gather.Undeclared):
        gather.table("tips", broken)
