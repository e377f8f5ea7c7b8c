"""A case opens for a person, from a tip or at the counter; receiving them starts the law's clocks."""

from __future__ import annotations

from datetime import date

import pytest

from loive.base.errors import NotFound, Refusal
from loive.cases import access
from loive.cases.actions.open_case import open_case, open_from_tip
from loive.cases.actions.receive import receive, receive_someone
from loive.cases.actions.take_over import take_over
from loive.cases.models import CaseFile, Part
from loive.security.audit.models import Line
from tests.factories.cases import CIRCUMSTANCES, case_at, open_one
from tests.factories.people import register_someone
from tests.factories.tips import COMMUNE, tip_at


def test_a_case_opens_from_a_tip_and_the_tip_goes_its_own_way(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    person = register_someone(by=cast.investigator, at=clock.tuesday)

    case = open_from_tip(tip=tip, person=person, by=cast.investigator, at=clock.tuesday)

    view = access.get_case(case, actor=cast.investigator, purpose="support", at=clock.tuesday)
    assert (view.tip_ref, view.line.way_in, view.place.key) == (tip, "tip", COMMUNE)
    assert [line.ref for line in access.opened_from(tip, actor=cast.investigator, at=clock.tuesday)] == [case]


def test_a_tip_out_of_reach_opens_no_case(cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    person = register_someone(by=cast.outsider, at=clock.monday)
    with pytest.raises(NotFound):
        open_from_tip(tip=tip, person=person, by=cast.outsider, at=clock.tuesday)


def test_who_works_on_a_case_follows_from_its_place_by_function(cast, clock):
    case = open_one(cast, clock.monday)
    parts = set(Part.objects.filter(case=case).values_list("part", "body"))
    commune, health, police = cast.bodies.commune.id, cast.bodies.health.id, cast.bodies.police.id
    assert parts == {("opens", commune), ("receives", commune), ("supports", health), ("verifies", police)}


def test_where_no_body_holds_a_function_the_opener_does_it(cast, clock):
    person = register_someone(by=cast.outsider, at=clock.monday)
    case = open_case(person=person, way_in="self_report", place="68-2507", by=cast.outsider, at=clock.monday)
    bodies = Part.objects.filter(case=case).values_list("body", flat=True)
    assert cast.outsider.organisation in set(bodies)


def test_the_commune_receives_a_person_of_a_case_the_police_opened(cast, clock):
    person = register_someone(by=cast.investigator, at=clock.monday)
    case = open_case(person=person, way_in="rescued", place=COMMUNE, by=cast.investigator, at=clock.monday)

    receive(case=case, circumstances=CIRCUMSTANCES, by=cast.commune_officer, at=clock.tuesday)

    view = access.get_case(case, actor=cast.social_worker, purpose="support", at=clock.tuesday)
    assert view.line.stage == "received"
    assert view.line.holder == cast.bodies.police.id
    assert view.line.next_step == "verify_initially"


def test_initial_verification_is_due_three_days_after_reception(cast, clock):
    case_at("received", cast, clock.at("2026-03-02 08:00"))
    # Monday and three days: Thursday, to its end.
    assert CaseFile.objects.get().next_due.astimezone(clock.monday.tzinfo).date() == date(2026, 3, 5)


def test_someone_at_the_counter_is_received_in_one_act(cast, clock):
    person = register_someone(by=cast.commune_officer, at=clock.monday)
    case = receive_someone(
        person=person, way_in="self_report", place=COMMUNE, by=cast.commune_officer, at=clock.monday
    )
    assert CaseFile.objects.get(ref=case).stage == "received"


def test_a_person_of_unknown_age_is_a_child_in_the_case(cast, clock):
    case = open_one(cast, clock.monday, birth="")
    row = CaseFile.objects.get(ref=case)
    assert (row.is_u16, row.is_u18, row.age_band) == (True, True, "unknown")


def test_a_person_with_a_running_case_gets_no_second(cast, clock):
    person = register_someone(by=cast.commune_officer, at=clock.monday)
    words = {"person": person, "way_in": "self_report", "place": COMMUNE, "by": cast.commune_officer}
    open_case(**words, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        open_case(**words, at=clock.monday)
    assert refused.value.code == "already_open"


def test_a_person_whose_case_is_closed_may_have_another(cast, clock):
    person = CaseFile.objects.get(ref=case_at("closed", cast, clock.monday)).person_id
    again = open_case(
        person=person, way_in="self_report", place=COMMUNE, by=cast.commune_officer, at=clock.friday
    )
    assert CaseFile.objects.filter(person=person).count() == 2 and again


@pytest.mark.parametrize("changed", [{"place": ""}, {"place": "00000-0000"}, {"way_in": "fell"}])
def test_what_cannot_be_is_refused(cast, clock, changed):
    person = register_someone(by=cast.commune_officer, at=clock.monday)
    words = {"person": person, "way_in": "self_report", "place": COMMUNE, **changed}
    with pytest.raises(Refusal):
        open_case(**words, by=cast.commune_officer, at=clock.monday)
    assert not CaseFile.objects.exists()


def test_the_outsider_opens_no_case_for_someone_they_do_not_know(cast, clock):
    person = register_someone(by=cast.commune_officer, at=clock.monday)
    with pytest.raises(NotFound):
        open_case(person=person, way_in="self_report", place=COMMUNE, by=cast.outsider, at=clock.monday)


def test_taking_over_is_the_one_act_that_moves_a_case(cast, clock):
    case = case_at("received", cast, clock.monday)
    take_over(case=case, by=cast.social_worker, at=clock.tuesday)
    row = CaseFile.objects.get()
    assert (row.holder_id, row.officer) == (cast.bodies.health.id, cast.social_worker.account)
    assert access.get_case(case, actor=cast.commune_officer, purpose="support", at=clock.tuesday)
    with pytest.raises(Refusal) as refused:
        take_over(case=case, by=cast.social_worker, at=clock.tuesday)
    assert refused.value.code == "already_held"


def test_a_reception_ahead_of_time_or_twice_is_refused(cast, clock):
    case = open_one(cast, clock.monday)
    with pytest.raises(Refusal):
        receive(case=case, received_at=clock.friday, by=cast.commune_officer, at=clock.monday)
    receive(case=case, by=cast.commune_officer, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        receive(case=case, by=cast.commune_officer, at=clock.monday)
    assert refused.value.code == "wrong_stage"
    assert Line.objects.filter(what="case.received").count() == 1
