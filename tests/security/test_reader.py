"""The record is read by auditors, page by page, and reading it is on the record."""

from __future__ import annotations

import pytest

from loive.security import audit
from loive.security.actor import Actor
from loive.security.audit.models import Line
from loive.security.audit.reader import read
from loive.security.policy import ROLES

pytestmark = pytest.mark.django_db
AUDITOR = Actor(account="AUD1T0R00001", role="auditor", organisation=9)


@pytest.fixture
def lines(officer, clock) -> None:
    """Twelve lines: ten about ten tips, and two that show the first."""
    for number in range(10):
        audit.record(by=officer, at=clock.monday, what="tip.taken", about=f"T1P{number}")
    for _ in range(2):
        audit.record(by=officer, at=clock.monday, what="tip.listed", seen=["T1P0", "T1P1"])


def test_the_last_lines_come_first(lines, clock):
    assert [line.number for line in read(by=AUDITOR, at=clock.tuesday, limit=3)] == [12, 11, 10]


def test_the_next_page_goes_on_where_the_last_ended(lines, clock):
    first = read(by=AUDITOR, at=clock.tuesday, limit=5)
    second = read(by=AUDITOR, at=clock.tuesday, limit=5, before=first[-1].number)
    assert [line.number for line in second] == [7, 6, 5, 4, 3]


def test_who_looked_at_a_record_is_found_also_where_it_stood_in_a_list(lines, clock):
    found = read(by=AUDITOR, at=clock.tuesday, about="T1P0")
    assert [(line.what, line.seen) for line in found] == [
        ("tip.listed", ("T1P0", "T1P1")),
        ("tip.listed", ("T1P0", "T1P1")),
        ("tip.taken", ()),
    ]


def test_reading_is_recorded_with_what_was_asked_for(lines, clock):
    read(by=AUDITOR, at=clock.tuesday, about="T1P0")
    last = Line.objects.latest("number")
    assert (last.account, last.what, last.about) == (AUDITOR.account, "record.read", "T1P0")


@pytest.mark.parametrize("role", [role for role in ROLES if role != "auditor"])
def test_nobody_else_reads_it(lines, clock, role: str):
    with pytest.raises(PermissionError):
        read(by=Actor(account="X", role=role, organisation=9), at=clock.tuesday)
    assert Line.objects.count() == 12
