"""The journey as a table: every post, at every stage, with every act, does exactly what the table lets it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from loive.base.errors import NotFound, Refusal
from loive.security import policy
from loive.security.actor import Actor
from loive.tips import stages, words
from loive.tips.actions.assign import assign
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide, resume
from loive.tips.actions.extend import answer_extension, ask_extension, find_complex
from loive.tips.actions.forward import forward
from loive.tips.actions.inform import inform
from loive.tips.actions.link import link
from loive.tips.models import Tip
from tests.factories.tips import take_tip, tip_at

# An act of the policy → how it is done to a tip.
ACTS: dict[str, tuple[str, Callable[..., None]]] = {
    "forward": ("tip.forward", lambda **w: forward(to=w.pop("other"), **w)),
    "classify": ("tip.classify", lambda other, **w: classify(as_="trafficking", **w)),
    "assign": ("tip.assign", lambda other, **w: assign(officer=w["by"].account, **w)),
    "find_complex": ("tip.extend", lambda other, **w: find_complex(reason="Nhiều địa bàn.", **w)),
    "decide": ("tip.decide", lambda other, **w: decide(outcome="instituted", **w)),
    "resume": ("tip.resume", lambda other, **w: resume(reason="Có tin mới.", **w)),
    "inform": ("tip.inform", lambda other, **w: inform(**w)),
}
JOBS = (
    "investigator",
    "hotline_operator",
    "commune_officer",
    "border_officer",
    "social_worker",
    "prosecutor",
    "shelter_manager",
    "leader",
    "auditor",
    "outsider",
    "outside_investigator",
)


def expected(actor: Actor, act: str, stage: str, police: int) -> bool:
    holds = policy.may(actor, act, policy.Subject(holders=frozenset({police})))
    late_enough = act != "tip.inform" or stage in (*stages.RESOLVED, stages.SUSPENDED)
    return holds and stages.may_at(stage, act, stages.TRAFFICKING) and late_enough


@pytest.mark.parametrize("stage", words.STAGES)
@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("job", JOBS)
def test_a_post_does_an_act_at_a_stage_just_when_the_table_lets_it(cast, clock, stage, name, job):
    tip = tip_at(stage, by=cast.investigator, at=clock.monday)
    actor: Actor = getattr(cast, job)
    act, do = ACTS[name]
    before = Tip.objects.get(ref=tip).stage
    words_of_act = {"tip": tip, "by": actor, "at": clock.tuesday, "other": cast.bodies.border.id}
    if expected(actor, act, stage, cast.bodies.police.id):
        do(**words_of_act)
    else:
        with pytest.raises((NotFound, Refusal)):
            do(**words_of_act)
        assert Tip.objects.get(ref=tip).stage == before


def test_every_stage_of_the_table_has_its_word():
    named = {line.frm for line in stages.MOVES} | {line.to for line in stages.MOVES}
    assert named == set(words.STAGES)


def test_every_act_of_the_table_is_in_the_policy():
    assert {line.act for line in stages.MOVES} | set(stages.STAYS) <= policy.ACTS


def test_who_cannot_see_a_tip_gets_the_answer_of_an_absent_one(cast, clock):
    tip = take_tip(by=cast.investigator, at=clock.monday)
    for ref in (tip, "0" * 12):
        with pytest.raises(NotFound):
            classify(tip=ref, as_="trafficking", by=cast.outside_investigator, at=clock.tuesday)


def test_who_sees_a_tip_but_may_not_act_is_told_so(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        classify(tip=tip, as_="trafficking", by=cast.hotline_operator, at=clock.monday)
    assert refused.value.code == "forbidden"


def test_no_crime_needs_no_decision(cast, clock):
    tip = take_tip(by=cast.investigator, at=clock.monday)
    classify(tip=tip, as_="not_crime", by=cast.investigator, at=clock.monday)
    with pytest.raises(Refusal):
        decide(tip=tip, outcome="not_instituted", reason="x", by=cast.investigator, at=clock.tuesday)
    assert Tip.objects.get().next_step == "inform"


def ask_and_answer(cast, at: datetime, tip: str, granted: bool) -> None:
    assign(tip=tip, by=cast.investigator, at=at)
    ask_extension(tip=tip, reason="Chờ giám định.", by=cast.investigator, at=at)
    answer_extension(
        tip=tip, granted=granted, reason="Có căn cứ.", by=cast.prosecutor, at=at + timedelta(days=1)
    )


@pytest.mark.parametrize("granted", [True, False])
def test_the_procuracy_alone_gives_more_time_and_only_once(cast, clock, granted):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    due = Tip.objects.get().decide_due
    ask_and_answer(cast, clock.tuesday, tip, granted)
    assert (Tip.objects.get().decide_due > due) is granted
    with pytest.raises(Refusal):
        ask_extension(tip=tip, reason="Nữa.", by=cast.investigator, at=clock.friday)
    with pytest.raises(Refusal):
        answer_extension(tip=tip, granted=True, reason="Nữa.", by=cast.prosecutor, at=clock.friday)


def test_the_handling_body_cannot_give_itself_more_time(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    assign(tip=tip, by=cast.investigator, at=clock.tuesday)
    ask_extension(tip=tip, reason="Chờ giám định.", by=cast.investigator, at=clock.tuesday)
    with pytest.raises(Refusal):
        answer_extension(tip=tip, granted=True, reason="Tự cho.", by=cast.investigator, at=clock.tuesday)


def test_a_link_leads_to_the_first_of_a_group_and_never_in_a_circle(cast, clock):
    first, second, third = (take_tip(by=cast.investigator, at=clock.monday) for _ in range(3))
    link(tip=third, same_as=second, by=cast.investigator, at=clock.tuesday)
    link(tip=second, same_as=first, by=cast.investigator, at=clock.tuesday)
    assert {tip.same_as.ref for tip in Tip.objects.exclude(same_as=None)} == {first}
    with pytest.raises(Refusal):
        link(tip=first, same_as=third, by=cast.investigator, at=clock.tuesday)


def test_a_link_to_a_tip_out_of_reach_is_a_link_to_nothing(cast, clock):
    mine = take_tip(by=cast.investigator, at=clock.monday)
    theirs = take_tip(by=cast.outside_investigator, at=clock.monday, place="")
    with pytest.raises(NotFound):
        link(tip=mine, same_as=theirs, by=cast.investigator, at=clock.tuesday)
