"""The plan's reports of its first periods: sent in time by most, late by some, missing from a few."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

from loive.cli.demonstration.bodies import COMMUNES, REPORTING
from loive.cli.demonstration.ground import Ground
from loive.cli.demonstration.moments import VIETNAM, in_office
from loive.documents.draft import draft_of
from loive.reports import queries
from loive.reports.actions.accept import accept
from loive.reports.actions.draft import draft
from loive.reports.actions.nil import nil
from loive.reports.actions.owe import owe
from loive.reports.actions.return_ import return_
from loive.reports.actions.send import send
from loive.reports.actions.sign import sign
from loive.reports.actions.write import write
from loive.security.actor import Actor

# How a body answers, and how often of a hundred: nothing to report, a whole report, or not at all.
ANSWERS = (("nil", 45), ("report", 43), ("missing", 12))
LATE, RETURNED = 0.12, 0.15
GENERAL = (
    "Trong kỳ, đơn vị đã cử người làm đầu mối, công khai số điện thoại nhận tin và phối hợp với Công an."
)
RESULTS = "- Đã tổ chức tuyên truyền tại khu dân cư và trường học.\n- Đã rà soát người vắng mặt lâu ngày."
DIFFICULTIES = "Người dân còn ngại báo tin; cán bộ kiêm nhiệm nhiều việc."


def report(draw: Random, ground: Ground, plan: str, now: datetime) -> str:
    """Lay down what is owed each year of the plan so far, and answer what has fallen due."""
    owed = []
    for year in range(2026, now.year + 1):
        owed += owe(plan=plan, year=year, by=ground.actors["programme_officer"], at=now)
    writers = _writers(ground)
    sent = 0
    for obligation in sorted(owed, key=lambda one: one.due_on):
        if obligation.due_on <= now.date() and obligation.reporter_id in writers:
            writer, head = writers[obligation.reporter_id]
            sent += _answer(draw, ground, obligation.ref, writer, head, obligation.due_on, now)
    return f"{len(owed)} owed, {sent} sent"


def _writers(ground: Ground) -> dict[int, tuple[Actor, Actor]]:
    found = {
        ground.bodies[key]: (ground.actors[f"writes:{key}"], ground.actors[f"writes_head:{key}"])
        for key in (*REPORTING, *COMMUNES)
    }
    return found | {ground.bodies["police"]: (ground.actors["reporter"], ground.actors["leader"])}


def _answer(
    draw: Random, ground: Ground, owed: str, writer: Actor, head: Actor, due_on: date, now: datetime
) -> bool:
    police = writer.organisation == ground.bodies["police"]
    answer = "report" if police else draw.choices([a for a, _ in ANSWERS], [w for _, w in ANSWERS])[0]
    late = not police and draw.random() < LATE
    days = draw.randrange(1, 9) if late else -draw.randrange(1, 4)
    at = in_office(datetime.combine(due_on + timedelta(days=days), time(9, draw.randrange(60)), VIETNAM))
    if answer == "missing" or at > now:
        return False
    if answer == "nil":
        done = nil(obligation=owed, by=head, at=at).ref
    else:
        done = _write(owed, writer, head, at)
        send(report=done, by=writer, at=at + timedelta(minutes=20))
    _receive(draw, ground, done, (writer, head), at + timedelta(hours=5), now)
    return True


def _write(owed: str, writer: Actor, head: Actor, at: datetime) -> str:
    row = queries.get_obligation(owed)
    assert row is not None
    begun = draft_of(row, actor=writer, at=at)
    made = draft(obligation=owed, figures=begun.figures, sections=begun.sections, by=writer, at=at)
    for section, body in (("general", GENERAL), ("results", RESULTS), ("difficulties", DIFFICULTIES)):
        write(report=made.ref, section=section, body=body, by=writer, at=at)
    sign(report=made.ref, by=head, at=at + timedelta(minutes=10))
    return made.ref


def _receive(
    draw: Random, ground: Ground, done: str, sender: tuple[Actor, Actor], at: datetime, now: datetime
) -> None:
    row = queries.get_report(done)
    assert row is not None
    receivers = {ground.bodies["police"]: "standing_officer", ground.bodies["committee"]: "programme_officer"}
    receiver = ground.actors[receivers[row.obligation.recipient_id]]
    if at > now:
        return
    if not row.is_nil and draw.random() < RETURNED:
        return_(report=done, reason="Bổ sung kết quả tuyên truyền theo từng địa bàn.", by=receiver, at=at)
        again = at + timedelta(days=1)
        if again > now:
            return
        sign(report=done, by=sender[1], at=again)
        send(report=done, by=sender[0], at=again + timedelta(minutes=5))
        at = again + timedelta(hours=3)
    if at <= now:
        accept(report=done, by=receiver, at=at)
