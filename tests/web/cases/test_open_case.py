"""Search before create: looked for first, then received, without a name in any address."""

from __future__ import annotations

import pytest

from loive.cases.models import CaseFile
from loive.people.models import Person
from tests.factories.cases import case_at, open_one
from tests.factories.people import LAN, register_someone
from tests.factories.tips import COMMUNE, tip_at

SOMEONE = {
    "step": "open",
    "person": "new",
    "place": COMMUNE,
    "way_in": "self_report",
    "circumstances": "Cần chỗ nghỉ.",
    "full_name": "Điểu Thị Sương",
    "sex": "female",
    "birth": "2009",
    "nationality": "vnm",
    "ticket": "t",
}


def find(client, **typed):
    return client.post("/ho-so/moi", {"step": "find", **typed})


def test_the_search_comes_first(visit, cast):
    page = visit(cast.commune_officer).get("/ho-so/moi").content.decode()
    assert "step" in page and "full_name" in page


def test_a_known_person_is_shown_with_the_running_case(visit, cast, clock):
    case = open_one(cast, clock.monday)
    page = find(visit(cast.social_worker), full_name="ngoc lan").content.decode()
    assert LAN.full_name in page and f"/ho-so/{case}" in page


def test_a_person_of_another_body_is_only_a_body_to_ask(visit, cast, clock):
    register_someone(by=cast.investigator, at=clock.monday)
    page = find(visit(cast.commune_officer), full_name="nguyen thi ngoc lan").content.decode()
    assert LAN.full_name not in page and "05/09/2004" not in page
    assert cast.bodies.police.name in page


def test_where_nobody_answers_the_form_for_someone_new_comes_with_what_was_typed(visit, cast):
    response = find(visit(cast.commune_officer), full_name="Điểu Thị Sương", birth="khoảng 2009")
    assert response.context["nobody"]
    assert response.context["form"]["full_name"].value() == "Điểu Thị Sương"
    assert response.context["form"]["birth"].value() == "khoảng 2009"


@pytest.mark.parametrize("typed", [{}, {"full_name": "a"}, {"id_kind": "cccd", "id_number": "12"}])
def test_a_search_of_nothing_or_of_an_impossible_number_keeps_the_form(visit, cast, typed):
    response = find(visit(cast.commune_officer), **typed)
    assert response.status_code == 422 and response.context["form"].errors


def test_someone_new_is_registered_and_received_once(visit, cast):
    client = visit(cast.commune_officer)
    urls = {client.post("/ho-so/moi", SOMEONE).url for _ in range(2)}
    row = CaseFile.objects.get()
    assert urls == {f"/ho-so/{row.ref}"}
    assert (row.stage, row.is_u18, Person.objects.count()) == ("received", True, 1)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"place": "", "place-q": "xyz không có"}, "place"),
        ({"birth": "31/02/2009"}, "birth"),
        ({"id_kind": "cccd", "id_number": "123"}, "id_number"),
        ({"id_number": "075304001234"}, "id_kind"),
        ({"way_in": "fell"}, "way_in"),
    ],
)
def test_bad_input_keeps_what_was_typed_and_registers_nobody(visit, cast, changed, wrong):
    response = visit(cast.commune_officer).post("/ho-so/moi", {**SOMEONE, **changed})
    assert response.context["form"].errors[wrong]
    assert "Cần chỗ nghỉ." in response.content.decode() and "Điểu Thị Sương" in response.content.decode()
    assert not Person.objects.exists() and not CaseFile.objects.exists()


def test_a_known_person_whose_case_is_closed_is_received_again(visit, cast, clock):
    person = CaseFile.objects.get(ref=case_at("closed", cast, clock.monday)).person_id
    given = {**SOMEONE, "person": person}
    assert visit(cast.commune_officer).post("/ho-so/moi", given).status_code == 302
    assert CaseFile.objects.filter(person__ref=person).count() == 2 and Person.objects.count() == 1


def test_a_person_out_of_reach_cannot_be_slipped_in(visit, cast, clock):
    person = register_someone(by=cast.outsider, at=clock.monday)
    response = visit(cast.commune_officer).post("/ho-so/moi", {**SOMEONE, "person": person})
    assert response.status_code == 404 and not CaseFile.objects.exists()


def test_a_case_opens_from_a_tip(visit, cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    client, url = visit(cast.investigator), f"/ho-so/moi/tu-tin/{tip}"
    form = client.post(url, {"step": "fill", "person": "new"}).context["form"]
    assert form["place"].value().key == COMMUNE and "circumstances" not in form.fields
    client.post(url, SOMEONE)
    row = CaseFile.objects.get()
    assert (row.tip_ref, row.stage, row.way_in) == (tip, "opened", "tip")


def test_the_outsider_opens_no_case_from_a_tip_they_cannot_see(visit, cast, clock):
    tip = tip_at("classified", by=cast.investigator, at=clock.monday)
    for ref in (tip, "0" * 12):
        assert visit(cast.outsider).get(f"/ho-so/moi/tu-tin/{ref}").status_code == 404
        assert visit(cast.outsider).post(f"/ho-so/moi/tu-tin/{ref}", SOMEONE).status_code == 404


@pytest.mark.parametrize("job", ["shelter_manager", "leader", "auditor", "hotline_operator"])
def test_a_post_that_receives_no_one_has_no_such_page(visit, cast, job):
    assert visit(getattr(cast, job)).get("/ho-so/moi").status_code == 404
