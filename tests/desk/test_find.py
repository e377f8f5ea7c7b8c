"""The search box: references within reach, plans, bodies, places; never a person, never a hint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.ref import new_ref, shown
from loive.desk.find import find, reference
from loive.tips.actions.take import Told, take


@given(
    st.builds(new_ref),
    st.booleans(),
    st.sampled_from("- –."),
)
def test_a_reference_is_read_however_it_is_written(ref, small, gap):
    typed = shown(ref).replace("-", gap)

    assert reference(typed.lower() if small else typed) == ref


def test_letters_that_look_alike_are_read_as_digits():
    assert reference("7K2M-QX4O-ZT9C") == "7K2MQX40ZT9C"


@pytest.mark.parametrize(
    "typed", ["", "Trần Biên", "7K2M", "7K2MQX40ZT9CC", "Bình Phước Xã", "tan phong dong"]
)
def test_what_is_no_reference_is_not_taken_for_one(typed):
    assert reference(typed) == ""


@pytest.fixture
def tip(cast, clock):
    told = Told(what="Nghe kể có người rủ đi làm xa.")
    return take(kind="denunciation", channel="phone", told=told, by=cast.investigator, at=clock.monday)


def test_a_record_is_found_by_its_reference_within_reach(cast, clock, tip):
    hits = find(shown(tip), actor=cast.investigator, at=clock.tuesday).records

    assert [(hit.ref, hit.url_name) for hit in hits] == [(tip, "tips:page")]


def test_out_of_reach_answers_as_if_it_did_not_exist(cast, clock, tip):
    def answer(ref, actor):
        found = find(ref, actor=actor, at=clock.tuesday)
        return found.records, found.nothing

    for actor in (cast.outside_investigator, cast.outsider, cast.auditor):
        assert answer(tip, actor) == answer("7K2MQX40ZT9C", actor) == ((), True)


def test_places_and_bodies_are_found_without_marks(cast, clock):
    places = find("tran bien", actor=cast.auditor, at=clock.tuesday).places
    bodies = find("cong an", actor=cast.auditor, at=clock.tuesday).bodies

    assert "Phường Trấn Biên" in [place.full_name for place in places]
    assert cast.bodies.police.name in [body.name for body in bodies]


def test_a_name_that_looks_like_a_reference_is_searched_as_a_name_too(cast, clock):
    found = find("binh minh dong", actor=cast.auditor, at=clock.tuesday)

    assert found.ref
    assert not found.records


def test_one_letter_asks_nothing(cast, clock):
    assert find("a", actor=cast.auditor, at=clock.tuesday).nothing
