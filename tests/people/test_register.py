"""An identity is kept sealed, checked, and recorded without a name."""

from __future__ import annotations

import pytest
from django.db import connection

from loive.base.errors import NotFound, Refusal
from loive.people import access
from loive.people.actions.correct import correct
from loive.people.actions.register import Identity, register
from loive.people.models import Person
from loive.security import audit
from loive.security.audit.models import Line
from tests.factories.people import LAN, register_someone


def test_what_names_a_person_comes_back_only_when_opened(cast, clock):
    person = register_someone(by=cast.commune_officer, at=clock.monday)

    opened = access.get_person(
        person, actor=cast.commune_officer, purpose="reception", at=clock.monday
    ).opened

    assert opened["full_name"] == LAN.full_name
    assert opened["birth_date"] == "05/09/2004"
    assert opened["id_number"] == "075304001234"


def test_nothing_that_names_a_person_lies_open_in_the_table(cast, clock):
    register_someone(by=cast.commune_officer, at=clock.monday)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM person")
        row = " ".join(str(bytes(v) if isinstance(v, memoryview) else v) for v in cursor.fetchone())
    assert not [word for word in ("Ngọc", "Lan", "075304001234", "0900", "không có thật") if word in row]


def test_one_who_gives_no_name_is_registered_without_one(cast, clock):
    person = register(who=Identity(), by=cast.border_officer, at=clock.monday)
    outline = access.get_outline(person, actor=cast.border_officer, at=clock.monday)
    assert outline.age.is_u16


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"birth": "31/02/2004"}, "birth"),
        ({"birth": "05/09/2030"}, "birth"),
        ({"id_number": "12345"}, "id_number"),
        ({"id_number": "000304001234"}, "id_number"),
        ({"id_number": "075299001234"}, "id_number"),  # born in 2099
        ({"id_kind": "cmnd", "id_number": "12345678"}, "id_number"),
        ({"id_kind": "passport", "id_number": "C1"}, "id_number"),
        ({"id_kind": ""}, "id_kind"),
        ({"sex": "?"}, "sex"),
        ({"nationality": "xxx"}, "nationality"),
        ({"full_name": "a" * 201}, "full_name"),
        ({"full_name": "a\ud800"}, "full_name"),
        ({"home_place": "00000-0000"}, "home_place"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(cast, clock, changed, field):
    with pytest.raises(Refusal) as refused:
        register_someone(by=cast.commune_officer, at=clock.monday, **changed)
    assert refused.value.field == field
    assert not Person.objects.exists()


def test_a_number_that_disagrees_with_the_told_birth_is_kept_since_papers_may_be_false(cast, clock):
    assert register_someone(by=cast.commune_officer, at=clock.monday, birth="2010", sex="male")


@pytest.mark.parametrize("job", ["shelter_manager", "leader", "auditor", "administrator", "statistician"])
def test_a_post_that_receives_no_one_registers_no_one(cast, clock, job):
    with pytest.raises(NotFound):
        register_someone(by=getattr(cast, job), at=clock.monday)


def test_registering_stands_in_the_record_without_a_name(cast, clock):
    person = register_someone(by=cast.commune_officer, at=clock.monday)
    line = Line.objects.get(what="person.registered")
    assert (line.about, line.account) == (person, cast.commune_officer.account)


def test_when_the_record_fails_no_one_is_registered(cast, clock, monkeypatch):
    def broken(**_words):
        raise RuntimeError

    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(RuntimeError):
        register_someone(by=cast.commune_officer, at=clock.monday)
    assert not Person.objects.exists()


def test_an_identity_is_corrected_when_more_is_known(cast, clock):
    person = register(who=Identity(), by=cast.commune_officer, at=clock.monday)
    correct(person=person, who=LAN, by=cast.commune_officer, at=clock.tuesday)
    view = access.get_person(person, actor=cast.commune_officer, purpose="review", at=clock.tuesday)
    assert view.opened["full_name"] == LAN.full_name
    assert not view.outline.age.is_u18
    assert Line.objects.filter(what="person.corrected", about=person).exists()


def test_the_outsider_corrects_no_one(cast, clock):
    person = register_someone(by=cast.commune_officer, at=clock.monday)
    with pytest.raises(NotFound):
        correct(person=person, who=Identity(), by=cast.outsider, at=clock.tuesday)
