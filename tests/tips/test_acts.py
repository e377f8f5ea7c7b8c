"""Each act refuses what cannot be, acts once, and stands or falls with its line in the record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loive.base.errors import Refusal
from loive.security import audit
from loive.security.audit.models import Line
from loive.tips.actions.assign import assign
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide, resume
from loive.tips.actions.extend import ask_extension, find_complex
from loive.tips.actions.forward import forward
from loive.tips.actions.inform import inform
from loive.tips.actions.take import From
from loive.tips.models import Step, Tip
from tests.factories.tips import take_tip, tip_at

# Name → (stage it is done at, the act, its line in the record).
ONCE: dict[str, tuple[str, Callable[..., None], str]] = {
    "classify": ("received", lambda **w: classify(as_="trafficking", **w), "tip.classified"),
    "decide": ("classified", lambda **w: decide(outcome="instituted", **w), "tip.decided"),
    "find_complex": ("classified", lambda **w: find_complex(reason="Nhiều nơi.", **w), "tip.found_complex"),
    "resume": ("suspended", lambda **w: resume(reason="Tin mới.", **w), "tip.resumed"),
    "inform": ("instituted", lambda **w: inform(**w), "tip.informed"),
}
ALL = {
    **ONCE,
    "forward": ("received", lambda **w: forward(to=w.pop("to"), **w), "tip.forwarded"),
    "assign": ("classified", lambda **w: assign(**w), "tip.assigned"),
}


def words_for(name: str, cast, at) -> dict:
    tip = tip_at(ALL[name][0], by=cast.investigator, at=at)
    given = {"tip": tip, "by": cast.investigator, "at": at.replace(hour=15)}
    return {**given, "to": cast.bodies.border.id} if name == "forward" else given


@pytest.mark.parametrize("name", ONCE)
def test_an_act_done_twice_acts_once_and_says_so(cast, clock, name):
    words = words_for(name, cast, clock.monday)
    ONCE[name][1](**words)
    before = Step.objects.count()
    with pytest.raises(Refusal) as refused:
        ONCE[name][1](**words)
    assert str(refused.value)
    assert Step.objects.count() == before


@pytest.mark.parametrize("name", ALL)
def test_an_act_stands_in_the_record(cast, clock, name):
    words = words_for(name, cast, clock.monday)
    ALL[name][1](**words)
    line = Line.objects.get(what=ALL[name][2])
    assert (line.about, line.account) == (Tip.objects.get().ref, cast.investigator.account)


@pytest.mark.parametrize("name", ALL)
def test_when_the_record_fails_the_act_did_not_happen(cast, clock, name, monkeypatch):
    words = words_for(name, cast, clock.monday)
    before, steps = Tip.objects.values().get(), Step.objects.count()

    def broken(**_words):
        raise RuntimeError

    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(RuntimeError):
        ALL[name][1](**words)
    assert (Tip.objects.values().get(), Step.objects.count()) == (before, steps)


def test_a_tip_is_forwarded_to_the_competent_body_when_none_is_named(cast, clock):
    tip = take_tip(by=cast.commune_officer, at=clock.monday)
    forward(tip=tip, by=cast.commune_officer, at=clock.monday)
    assert Tip.objects.get().handler_id == cast.bodies.police.id


@pytest.mark.parametrize(
    ("place", "to", "code"), [("", None, "no_body"), ("", 10**9, "no_body"), ("", "self", "same_body")]
)
def test_a_tip_cannot_be_forwarded_to_nobody_or_to_oneself(cast, clock, place, to, code):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday, place=place)
    target = cast.hotline_operator.organisation if to == "self" else to
    with pytest.raises(Refusal) as refused:
        forward(tip=tip, to=target, by=cast.hotline_operator, at=clock.monday)
    assert refused.value.code == code


def test_who_forwarded_a_tip_acts_on_it_no_more(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday)
    forward(tip=tip, by=cast.hotline_operator, at=clock.monday)
    with pytest.raises(Refusal):
        forward(tip=tip, to=cast.bodies.border.id, by=cast.hotline_operator, at=clock.monday)


def test_a_tip_is_assigned_only_to_someone_of_the_handling_body(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        assign(tip=tip, officer=cast.outside_investigator.account, by=cast.investigator, at=clock.tuesday)
    assert refused.value.code == "not_of_this_body"


def test_assigning_tells_the_procuracy_of_the_place(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    assign(tip=tip, by=cast.investigator, at=clock.tuesday)
    row = Tip.objects.get()
    assert (row.supervisor_id, row.officer) == (cast.bodies.procuracy.id, cast.investigator.account)


@pytest.mark.parametrize("outcome", ["not_instituted", "suspended"])
def test_not_instituting_and_suspending_say_why(cast, clock, outcome):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        decide(tip=tip, outcome=outcome, by=cast.investigator, at=clock.tuesday)
    assert refused.value.field == "reason"


def test_an_extension_is_asked_of_a_procuracy_that_knows_of_the_tip(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        ask_extension(tip=tip, reason="Chờ.", by=cast.investigator, at=clock.tuesday)
    assert refused.value.code == "not_assigned"


def test_one_who_stayed_anonymous_cannot_be_told_the_outcome(cast, clock):
    tip = tip_at("instituted", by=cast.investigator, at=clock.monday, teller=From(wish="anonymous"))
    with pytest.raises(Refusal):
        inform(tip=tip, by=cast.investigator, at=clock.tuesday)
    assert Tip.objects.get().next_step == ""


def test_a_class_or_decision_outside_the_list_is_refused(cast, clock):
    tip = take_tip(by=cast.investigator, at=clock.monday)
    with pytest.raises(Refusal):
        classify(tip=tip, as_="perhaps", by=cast.investigator, at=clock.monday)
    classify(tip=tip, as_="other_crime", by=cast.investigator, at=clock.monday)
    with pytest.raises(Refusal):
        decide(tip=tip, outcome="perhaps", by=cast.investigator, at=clock.monday)
