"""Opening and recording are one act: no look without its line, no line without its look."""

from __future__ import annotations

import pytest
from django.db import transaction

from loive.security import audit
from loive.security.audit.models import Line
from loive.security.opening import open_fields, scan
from loive.security.vault import ring
from loive.security.vault.ring import Shredded

pytestmark = pytest.mark.django_db


def test_the_fields_asked_for_come_in_the_clear(notes, officer, clock):
    row = notes("person:A", title="Đề", body="Nội dung")
    assert open_fields(row, "title", by=officer, at=clock.monday, purpose="support") == {"title": "Đề"}


def test_the_look_is_recorded_with_who_what_why_and_which_fields(notes, officer, clock):
    row = notes("person:A", title="Đề", body="Nội dung")
    open_fields(row, "title", "body", by=officer, at=clock.monday, purpose="support")
    line = Line.objects.latest("number")
    assert (line.account, line.what, line.about) == (officer.account, "test_note.opened", row.ref)
    assert (line.purpose, line.seen, line.at) == ("support", "title,body", clock.monday)


def test_a_look_at_empty_fields_is_recorded_too(notes, officer, clock):
    row = notes("person:A", title="Đề")
    row.title = None
    assert open_fields(row, "title", by=officer, at=clock.monday, purpose="support") == {"title": None}
    assert Line.objects.latest("number").about == row.ref


@pytest.fixture
def broken_record(monkeypatch):
    """The record cannot be written; and whoever then asks for a key is found out."""
    asked: list[str] = []

    def fails(**words):
        raise OSError("the disk is full")

    monkeypatch.setattr(audit, "record", fails)
    monkeypatch.setattr(ring, "key_of", asked.append)
    monkeypatch.setattr(ring, "keys_of", asked.append)
    return asked


def test_nothing_is_opened_when_the_look_cannot_be_recorded(notes, officer, clock, broken_record):
    row = notes("person:A", title="Đề")
    with pytest.raises(OSError, match="disk"):
        open_fields(row, "title", by=officer, at=clock.monday, purpose="support")
    assert broken_record == []


def test_nothing_is_scanned_when_the_scan_cannot_be_recorded(notes, officer, clock, broken_record):
    with pytest.raises(OSError, match="disk"):
        scan([notes("person:A", title="Đề")], "title", by=officer, at=clock.monday, purpose="find")
    assert broken_record == []


def test_a_look_whose_transaction_fails_was_never_taken(notes, officer, clock):
    row = notes("person:A", title="Đề")
    with pytest.raises(RuntimeError), transaction.atomic():
        open_fields(row, "title", by=officer, at=clock.monday, purpose="support")
        raise RuntimeError("the page broke")
    assert not Line.objects.filter(about=row.ref).exists()


def test_a_scan_opens_many_with_one_line_and_as_few_queries_for_one_as_for_thirty(
    notes, officer, clock, django_assert_num_queries
):
    rows = [notes(f"person:{n}", title=f"Đề {n}") for n in range(30)]
    for held in (rows[:1], rows):
        # savepoint, head locked, line written, head moved, keys, savepoint released
        with django_assert_num_queries(6):
            found = scan(held, "title", by=officer, at=clock.monday, purpose="find")
        assert [texts["title"] for _, texts in found] == [f"Đề {n}" for n in range(len(held))]
        assert Line.objects.latest("number").seen == str(len(held))


def test_what_was_searched_for_is_recorded_as_a_hash_only(notes, officer, clock):
    scan(
        [notes("person:A", title="Đề")], "title", by=officer, at=clock.monday, purpose="find", searched="Lan"
    )
    about = Line.objects.latest("number").about
    assert about == ring.keyed_hash("search", "Lan")
    assert "Lan" not in about


def test_a_scan_over_nobody_is_recorded(officer, clock):
    assert scan([], "title", by=officer, at=clock.monday, purpose="find") == []
    assert Line.objects.latest("number").what == "nothing.scanned"


def test_the_forgotten_are_left_out_of_a_scan(notes, officer, clock):
    rows = [notes("person:A", title="Một"), notes("person:B", title="Hai")]
    ring.shred(owner="person:A", at=clock.monday)
    found = scan(rows, "title", by=officer, at=clock.tuesday, purpose="find")
    assert [texts["title"] for _, texts in found] == ["Hai"]


def test_the_forgotten_cannot_be_opened(notes, officer, clock):
    row = notes("person:A", title="Một")
    ring.shred(owner="person:A", at=clock.monday)
    with pytest.raises(Shredded):
        open_fields(row, "title", by=officer, at=clock.tuesday, purpose="support")
