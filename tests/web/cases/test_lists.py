"""The lists of cases: filter, order, empty states, pages."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.cases import words
from loive.web.cases import lists
from tests.factories.cases import case_at
from tests.factories.people import LAN


@pytest.mark.parametrize("show", words.SHOWN)
def test_every_list_shows_its_empty_state_and_what_to_do(visit, cast, show):
    page = visit(cast.social_worker).get(f"/ho-so?xem={show}").content.decode()
    assert str(lists.EMPTY[show][0]) in page


@pytest.mark.parametrize("show", ["waiting", "live", "all"])
def test_a_list_shows_the_case_and_no_name(visit, cast, clock, show):
    case = case_at("received", cast, clock.monday)
    page = visit(cast.social_worker).get(f"/ho-so?xem={show}").content.decode()
    assert f"/ho-so/{case}" in page and LAN.full_name not in page


def test_an_unknown_list_is_the_first(visit, cast):
    assert visit(cast.social_worker).get("/ho-so?xem=;drop").context["show"] == "waiting"


@pytest.mark.parametrize("job", ["shelter_manager", "leader", "auditor", "reporter", "prosecutor"])
def test_a_post_without_cases_has_no_such_page(visit, cast, job):
    assert visit(getattr(cast, job)).get("/ho-so").status_code == 404


def test_the_outsider_sees_an_empty_list(visit, cast, clock):
    case_at("received", cast, clock.monday)
    assert visit(cast.outsider).get("/ho-so?xem=all").context["rows"] == []


def test_pages_lead_on_by_key(visit, cast, clock, monkeypatch):
    monkeypatch.setattr(lists, "PAGE", 2)
    made = {case_at("received", cast, clock.monday, id_kind="", id_number="") for _ in range(3)}
    client, seen, url = visit(cast.social_worker), [], "/ho-so?xem=all"
    while url:
        context = client.get(url).context
        seen += [row["line"].ref for row in context["rows"]]
        url = context["next"]
    assert sorted(seen) == sorted(made)


def test_the_list_asks_the_database_as_often_for_one_as_for_fifty(
    visit, cast, clock, django_assert_num_queries
):
    client = visit(cast.social_worker)
    case_at("received", cast, clock.monday, id_kind="", id_number="")
    client.get("/ho-so")
    with CaptureQueriesContext(connection) as once:
        client.get("/ho-so")
    for _ in range(49):
        case_at("received", cast, clock.monday, id_kind="", id_number="")
    with django_assert_num_queries(len(once)):
        assert len(client.get("/ho-so").context["rows"]) == 50
