"""Who may hold an identity, and what the record says of it."""

from __future__ import annotations

import pytest

from loive.base.errors import NotFound, Refusal
from loive.people import access
from loive.security.audit.models import Line
from loive.security.policy import Subject
from tests.factories.people import register_someone


@pytest.fixture
def person(cast, clock) -> str:
    """Someone whose name could leak."""
    return register_someone(by=cast.commune_officer, at=clock.monday)


def test_the_outsider_gets_the_answer_of_an_absent_person(cast, clock, person):
    for ref in (person, "0" * 12):
        with pytest.raises(NotFound):
            access.get_person(ref, actor=cast.outsider, purpose="support", at=clock.monday)
        with pytest.raises(NotFound):
            access.get_outline(ref, actor=cast.outsider, at=clock.monday)


@pytest.mark.parametrize(
    "job", ["leader", "auditor", "statistician", "administrator", "prosecutor", "reporter"]
)
def test_a_post_without_business_opens_no_name(cast, clock, person, job):
    with pytest.raises(NotFound):
        access.get_person(person, actor=getattr(cast, job), purpose="support", at=clock.monday)


def test_a_look_is_recorded_with_who_why_and_which_fields(cast, clock, person):
    access.get_person(
        person, actor=cast.commune_officer, purpose="contact", at=clock.tuesday, fields=["full_name", "phone"]
    )
    line = Line.objects.get(what="person.opened")
    assert (line.about, line.purpose, line.seen) == (person, "contact", "full_name,phone")


def test_a_refused_look_opens_nothing_and_leaves_no_line_of_opening(cast, clock, person):
    with pytest.raises(NotFound):
        access.get_person(person, actor=cast.outsider, purpose="contact", at=clock.tuesday)
    assert not Line.objects.filter(what="person.opened").exists()


@pytest.mark.parametrize(("purpose", "fields"), [("because", ["phone"]), ("contact", ["salary"])])
def test_a_purpose_or_field_outside_the_list_is_refused(cast, clock, person, purpose, fields):
    with pytest.raises(Refusal):
        access.get_person(person, actor=cast.commune_officer, purpose=purpose, at=clock.monday, fields=fields)


def test_a_record_of_another_room_lends_its_right(cast, clock, person):
    lent = Subject(receivers=frozenset({cast.bodies.shelter.id}))
    view = access.get_person(
        person,
        actor=cast.shelter_manager,
        purpose="referral",
        at=clock.monday,
        allowed_by=lent,
        fields=["phone"],
    )
    assert view.opened == {"phone": "0900 000 123"}
