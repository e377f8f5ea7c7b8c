"""Search before create: typed as people type, and never telling what another body holds."""

from __future__ import annotations

import pytest

from loive.base.errors import NotFound, Refusal
from loive.people.access import find
from loive.people.queries import likeness
from loive.security.audit.models import Line
from tests.factories.people import LAN, register_someone


@pytest.fixture
def lan(cast, clock) -> str:
    """Nguyễn Thị Ngọc Lan, known to the commune."""
    return register_someone(by=cast.commune_officer, at=clock.monday)


@pytest.mark.parametrize(
    "typed",
    [
        "Nguyễn Thị Ngọc Lan",
        "nguyen thi ngoc lan",
        "NGUYEN THI NGOC LAN",
        "Lan Nguyễn Thị Ngọc",
        "ngoc lan",
        "bé ba",
        "ng lan",
    ],
)
def test_a_name_is_found_without_marks_in_any_order_or_in_part(cast, clock, lan, typed):
    found = find(typed, actor=cast.commune_officer, at=clock.monday)
    assert [match.ref for match in found.own] == [lan]


@pytest.mark.parametrize("typed", ["Trần Thị Mai", "Lan Mai", "lan lan", "xyz"])
def test_another_name_is_not_found(cast, clock, lan, typed):
    assert find(typed, actor=cast.commune_officer, at=clock.monday).own == []


def test_đ_is_d_when_searching(cast, clock):
    known = register_someone(
        by=cast.commune_officer, at=clock.monday, full_name="Đặng Thị Đào", id_number="", id_kind=""
    )
    assert [m.ref for m in find("dang thi dao", actor=cast.commune_officer, at=clock.monday).own] == [known]


def test_an_exact_number_finds_whatever_the_name(cast, clock, lan):
    found = find("", actor=cast.commune_officer, at=clock.monday, id_number=("cccd", "075304001234"))
    assert [match.ref for match in found.own] == [lan]


def test_the_better_match_comes_first(cast, clock, lan):
    other = register_someone(
        by=cast.commune_officer,
        at=clock.monday,
        full_name="Nguyễn Thị Ngọc Lan",
        birth="1990",
        id_kind="",
        id_number="",
    )
    found = find("nguyen thi ngoc lan", actor=cast.commune_officer, at=clock.monday, birth_year=2004)
    assert [match.ref for match in found.own] == [lan, other]


def test_another_bodys_match_answers_only_which_unit_to_ask(cast, clock, lan):
    found = find("nguyen thi ngoc lan", actor=cast.outsider, at=clock.monday, birth_year=2004)
    assert found.own == []
    assert found.ask == [cast.bodies.commune.id]


@pytest.mark.parametrize(("typed", "year"), [("ngoc lan", None), ("nguyen thi ngoc lan", 1980)])
def test_a_vague_search_asks_no_one_about_people_of_other_bodies(cast, clock, lan, typed, year):
    assert find(typed, actor=cast.outsider, at=clock.monday, birth_year=year).ask == []


def test_someone_known_through_a_case_is_ones_own(cast, clock, lan):
    found = find("ngoc lan", actor=cast.social_worker, at=clock.monday, known=frozenset({lan}))
    assert [match.full_name for match in found.own] == [LAN.full_name]


@pytest.mark.parametrize("typed", ["", " ", "a"])
def test_a_search_of_nothing_is_refused(cast, clock, typed):
    with pytest.raises(Refusal):
        find(typed, actor=cast.commune_officer, at=clock.monday)


@pytest.mark.parametrize("job", ["leader", "auditor", "statistician", "shelter_manager"])
def test_a_post_without_cases_searches_for_no_one(cast, clock, job):
    with pytest.raises(NotFound):
        find("ngoc lan", actor=getattr(cast, job), at=clock.monday)


def test_the_record_keeps_who_was_shown_and_never_what_was_typed(cast, clock, lan):
    find("ngoc lan", actor=cast.commune_officer, at=clock.monday)
    assert Line.objects.get(what="person.found").seen == lan
    assert Line.objects.filter(what="person.scanned").exists()
    assert not [line for line in Line.objects.all() if "lan" in f"{line.about}{line.seen}".lower()]


def test_a_search_asks_the_database_as_often_for_one_as_for_fifty(
    cast, clock, lan, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as once:
        find("ngoc lan", actor=cast.commune_officer, at=clock.monday)
    for _ in range(49):
        register_someone(by=cast.commune_officer, at=clock.monday, id_kind="", id_number="")
    with django_assert_num_queries(len(once)):
        find("ngoc lan", actor=cast.commune_officer, at=clock.monday)


def test_no_part_of_a_name_answers_two_typed_parts():
    assert likeness("lan lan", ["Nguyễn Thị Lan"], sought_year=None, year=None) is None
