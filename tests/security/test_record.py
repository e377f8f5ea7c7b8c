"""One line for each act, in the act's own transaction, of references and codes only."""

from __future__ import annotations

from datetime import UTC
from types import SimpleNamespace

import pytest
from django.db import transaction

from loive.security import audit
from loive.security.actor import CLOCK, Actor
from loive.security.audit.models import Head, Line

pytestmark = pytest.mark.django_db


def test_a_line_says_who_from_which_body_did_what_about_what_why_and_when(officer, clock):
    line = audit.record(
        by=officer, at=clock.monday, what="tip.taken", about="TIP1", purpose="duty", seen=["A", "B"]
    )
    held = Line.objects.get(number=line.number)
    assert (held.account, held.role, held.organisation, held.request) == (
        officer.account, officer.role, officer.organisation, officer.request,
    )  # fmt: skip
    assert (held.what, held.about, held.purpose, held.seen) == ("tip.taken", "TIP1", "duty", "A,B")
    assert held.at == clock.monday
    assert held.at.utcoffset() == UTC.utcoffset(None)


def test_each_line_is_chained_to_the_one_before(officer, clock):
    one, two = (audit.record(by=officer, at=clock.monday, what="tip.taken") for _ in "12")
    assert (two.number, two.previous) == (one.number + 1, one.hash)


def test_the_head_is_the_last_line(officer, clock):
    line = audit.record(by=officer, at=clock.monday, what="tip.taken")
    head = Head.objects.get()
    assert (head.number, head.hash) == (line.number, line.hash)


def test_the_program_itself_is_recorded_as_the_clock(clock):
    assert audit.record(by=CLOCK, at=clock.monday, what="obligation.made").role == "clock"


def test_an_act_that_fails_leaves_no_line(officer, clock):
    with pytest.raises(RuntimeError), transaction.atomic():
        audit.record(by=officer, at=clock.monday, what="tip.taken", about="GONE")
        raise RuntimeError("the act failed")
    assert not Line.objects.filter(about="GONE").exists()
    assert audit.verify()[1] is None


def test_a_line_outside_a_transaction_is_refused(officer, clock, monkeypatch):
    monkeypatch.setattr("loive.security.audit.chain.connection", SimpleNamespace(in_atomic_block=False))
    with pytest.raises(audit.NotRecorded, match="inside the transaction"):
        audit.record(by=officer, at=clock.monday, what="tip.taken")


TEXTS = [
    "Nguyễn Thị Lan",
    "Đồng Nai",
    "Nguyen Thi Lan",
    "tên",
    "lan@example.invalid",
    "(028) 111",
    "a\nb",
    "a\tb",
    "\x1b[31m",
    "\u202eabc",
    "<b>",
    "x;y",
    "'",
    '"',
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("word", ["what", "about", "purpose"])
def test_the_record_takes_no_text_from_people(officer, clock, word: str, text: str):
    with pytest.raises(audit.NotRecorded):
        audit.record(**{"by": officer, "at": clock.monday, "what": "tip.taken", word: text})


@pytest.mark.parametrize("text", TEXTS)
def test_nor_in_what_was_seen_nor_in_the_actor(officer, clock, text: str):
    with pytest.raises(audit.NotRecorded):
        audit.record(by=officer, at=clock.monday, what="tip.read", seen=["A", text])
    with pytest.raises(audit.NotRecorded):
        audit.record(by=Actor(account=text, role="leader", organisation=1), at=clock.monday, what="tip.read")


@pytest.mark.parametrize(("word", "limit"), [("what", 64), ("about", 80), ("purpose", 64)])
def test_a_code_too_long_is_refused_on_every_database(officer, clock, word: str, limit: int):
    with pytest.raises(audit.NotRecorded, match=f"at most {limit}"):
        audit.record(**{"by": officer, "at": clock.monday, "what": "tip.taken", word: "x" * (limit + 1)})
