"""Late stays late: no change of body, of class or of law makes a late tip timely."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from loive.base.errors import Refusal
from loive.tips import access
from loive.tips.actions.assign import assign
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide, resume
from loive.tips.actions.extend import ask_extension, find_complex
from loive.tips.actions.forward import forward
from loive.tips.models import Step, Tip
from tests.factories.tips import take_tip, tip_at


def state(tip: str, step: str, cast, at) -> str:
    clocks = access.clocks(tip, actor=cast.investigator, purpose="handling", at=at)
    return next(due.state for due in clocks if due.step == step)


@pytest.mark.parametrize(
    ("hours", "expected"), [(0.01, "done"), (24, "done"), (24.01, "done_late"), (900, "done_late")]
)
def test_a_tip_is_classified_in_time_within_24_hours(cast, clock, hours, expected):
    tip = take_tip(by=cast.investigator, at=clock.monday)
    when = clock.monday + timedelta(hours=hours)
    classify(tip=tip, as_="trafficking", by=cast.investigator, at=when)
    assert state(tip, "classify", cast, when) == expected


@pytest.mark.parametrize(
    ("hours", "expected"), [(0, "on_time"), (17, "on_time"), (19, "soon"), (24, "soon"), (25, "late")]
)
def test_a_running_clock_says_how_it_stands(cast, clock, hours, expected):
    tip = take_tip(by=cast.investigator, at=clock.monday)
    assert state(tip, "classify", cast, clock.monday + timedelta(hours=hours)) == expected


def test_forwarding_changes_who_handles_a_tip_and_nothing_of_its_stage_or_clocks(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday)
    before = Tip.objects.get()
    forward(tip=tip, by=cast.hotline_operator, at=clock.wednesday)
    after = Tip.objects.get()
    assert after.handler_id == cast.bodies.police.id
    kept = ("stage", "received_at", "classify_due", "assign_due", "decide_due", "receiver_id")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
    assert (after.next_step, state(tip, "classify", cast, clock.wednesday)) == ("classify", "late")


def test_forwarding_after_24_hours_stands_as_late_on_the_timeline(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday)
    forward(tip=tip, by=cast.hotline_operator, at=clock.wednesday)
    steps = access.get_tip(tip, actor=cast.investigator, purpose="handling", at=clock.wednesday).steps
    assert [(step.what, step.late) for step in steps] == [("taken", False), ("forwarded", True)]


def test_a_decision_on_the_last_day_is_in_time_and_a_day_later_is_not(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    due = Tip.objects.get().decide_due
    decide(tip=tip, outcome="instituted", by=cast.investigator, at=due - timedelta(hours=1))
    assert state(tip, "decide", cast, due) == "done"
    other = tip_at("classified", by=cast.investigator, at=clock.monday)
    decide(tip=other, outcome="instituted", by=cast.investigator, at=due + timedelta(hours=20))
    assert state(other, "decide", cast, due) == "done_late"


def test_twenty_days_end_on_the_next_working_day(cast, clock):
    take_tip(by=cast.investigator, at=clock.monday)
    # Monday 2 March and twenty days: Sunday the 22nd, so Monday the 23rd.
    assert Tip.objects.get().decide_due.astimezone(clock.monday.tzinfo).date() == date(2026, 3, 23)


def test_a_complex_tip_has_two_months_from_reception(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    find_complex(tip=tip, reason="Nhiều địa bàn.", by=cast.investigator, at=clock.friday)
    assert Tip.objects.get().decide_due.astimezone(clock.monday.tzinfo).date() == date(2026, 5, 4)


@pytest.mark.parametrize("more", [find_complex, ask_extension])
def test_time_that_has_run_out_is_not_made_longer(cast, clock, more):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    assign(tip=tip, by=cast.investigator, at=clock.tuesday)
    with pytest.raises(Refusal) as refused:
        more(tip=tip, reason="Phức tạp.", by=cast.investigator, at=clock.monday + timedelta(days=40))
    assert refused.value.code == "limit_over"


def test_nothing_waits_while_a_tip_is_suspended_and_resuming_gives_a_month(cast, clock):
    tip = tip_at("suspended", by=cast.investigator, at=clock.monday)
    assert Tip.objects.get().next_step == ""
    resume(tip=tip, reason="Có kết quả.", by=cast.investigator, at=clock.at("2026-06-01 09:00"))
    row = Tip.objects.get()
    assert (row.stage, row.outcome, row.suspended_on) == ("classified", "", date(2026, 3, 2))
    assert row.decide_due.astimezone(clock.monday.tzinfo).date() == date(2026, 7, 1)


def test_the_law_in_force_on_the_day_of_reception_rules(cast, clock):
    take_tip(by=cast.investigator, at=clock.at("2016-03-01 09:00"), place="")
    row = Tip.objects.get()
    # No limit is laid down for that day in the dated rules: none is invented.
    assert (row.classify_due, row.decide_due) == (None, None)


@pytest.mark.parametrize(("day", "code"), [(date(2026, 3, 1), "too_early"), (date(2026, 3, 9), "in_future")])
def test_a_decision_before_reception_or_ahead_of_time_is_refused(cast, clock, day, code):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        decide(tip=tip, outcome="instituted", decided_on=day, by=cast.investigator, at=clock.friday)
    assert refused.value.code == code


def test_each_step_of_the_timeline_says_who_and_when(cast, clock):
    tip_at("instituted", by=cast.investigator, at=clock.monday)
    steps = list(Step.objects.values_list("what", "account", "body"))
    actor = cast.investigator
    assert steps == [
        (what, actor.account, actor.organisation) for what in ("taken", "classified", "instituted")
    ]
