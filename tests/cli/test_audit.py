"""`loive audit verify` tells a person, or a program, whether the record holds."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from loive.cli import main
from loive.security import audit
from loive.security.actor import CLOCK

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(clock):
    """Five lines."""
    for number in range(5):
        audit.record(by=CLOCK, at=clock.monday, what="plan.confirmed", about=f"PLAN{number}")


@pytest.fixture
def forged(lines):
    """Somebody with full power over the database changed the third line."""
    name = "record_line_kept ON record_line" if connection.vendor == "postgresql" else "record_line_unchanged"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute("UPDATE record_line SET about = 'OTHER' WHERE number = 3")


def test_a_record_that_holds_ends_well(lines, capsys):
    assert main(["audit", "verify"]) == 0
    assert capsys.readouterr() == ("", "The record holds: 5 lines.\n")


def test_an_empty_record_holds(capsys):
    assert main(["audit", "verify"]) == 0


def test_a_broken_record_names_its_line(forged, capsys):
    assert main(["audit", "verify"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "line 3" in told.err


def test_a_program_gets_json_and_nothing_else(forged, capsys):
    assert main(["audit", "verify", "--json"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == {"lines": 2, "holds": False, "broken": {"line": 3, "how": "altered"}}
    assert told.err == ""


def test_json_of_a_record_that_holds(lines, capsys):
    assert main(["audit", "verify", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"lines": 5, "holds": True}


@pytest.mark.parametrize("words", [["audit"], ["audit", "erase"], ["audit", "verify", "--force"]])
def test_wrong_words_are_told_apart_from_a_broken_record(words: list[str], capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err
