"""A plan's page: promises beside figures for those who may see them, the year, the assignment."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.reports.models import Obligation
from loive.tips.actions.classify import classify
from loive.tips.actions.take import Told, take
from tests.factories.plans import POLICE, confirmed

PLAIN = {"targets": [], "reporting": [], "campaign_windows": []}


@pytest.fixture
def plan(cast, clock):
    return confirmed(cast, clock)


def test_targets_stand_beside_their_figures(visit, cast, clock, plan):
    tip = take(
        kind="denunciation",
        channel="phone",
        told=Told(what="Có người bị lừa."),
        place="26041-2507",
        by=cast.investigator,
        at=clock.monday,
    )
    classify(tip=tip, as_="trafficking", by=cast.investigator, at=clock.monday)
    cards = visit(cast.leader).get(f"/ke-hoach/{plan.ref}").context["cards"]

    assert [(card.comparator, card.value, card.standing) for card in cards] == [
        ("=", 100, "met"),
        (">", 0, "at_risk"),
        ("=", None, "unknown"),
        ("=", None, "unknown"),
    ]
    assert "1 tin báo tiếp nhận trong kỳ" in cards[0].words
    assert "chưa được ghi nhận" in str(cards[3].why_not)


@pytest.mark.parametrize("job", ["outsider", "social_worker", "outside_investigator"])
def test_those_without_figures_still_read_the_plan(visit, cast, plan, job):
    response = visit(getattr(cast, job)).get(f"/ke-hoach/{plan.ref}")

    assert response.status_code == 200
    assert all(card.value is None for card in response.context["cards"])
    assert "theo dõi địa bàn" in str(response.context["cards"][0].why_not)


def test_the_year_shows_what_falls_when_and_what_has_no_day(visit, cast, plan):
    seen = visit(cast.leader).get(f"/ke-hoach/{plan.ref}").context

    assert [len(month.entries) for month in seen["months"]] == [0, 0, 1, 0, 0, 1, 2, 1, 2, 0, 1, 1]
    assert len(seen["unset"]) == 1


@pytest.mark.parametrize(("view", "shown"), [("don-vi", "chủ trì 1"), ("muc", "II.1"), ("bang", "<abbr")])
def test_tasks_are_seen_by_body_by_clause_and_as_a_matrix(visit, cast, plan, view, shown):
    assert shown in visit(cast.leader).get(f"/ke-hoach/{plan.ref}?xem={view}").content.decode()


@pytest.mark.parametrize(("asked", "shown"), [("2026", 2026), ("1999", 2026), ("2050", 2026), ("abc", 2026)])
def test_a_year_outside_the_plan_is_its_nearest(visit, cast, plan, asked, shown):
    assert visit(cast.leader).get(f"/ke-hoach/{plan.ref}?nam={asked}").context["year"] == shown


def test_the_programme_officer_lays_down_the_years_reports_once(visit, cast, plan):
    client = visit(cast.programme_officer)
    for _ in range(2):
        assert client.post(f"/ke-hoach/{plan.ref}/giao-bao-cao", {"nam": "2026"}).status_code == 302

    assert Obligation.objects.count() == 12


@pytest.mark.parametrize("job", ["outsider", "reporter", "leader"])
def test_others_lay_nothing_down(visit, cast, plan, job):
    assert visit(getattr(cast, job)).post(f"/ke-hoach/{plan.ref}/giao-bao-cao").status_code == 404
    assert not Obligation.objects.exists()


def test_no_such_plan(visit, cast):
    assert visit(cast.leader).get("/ke-hoach/0000000000000").status_code == 404


def test_the_page_takes_as_many_queries_for_one_task_as_for_fifty(visit, cast, clock):
    client = visit(cast.outsider)

    def queries(count: int) -> int:
        tasks = [{"title": f"việc {n}", "lead": [POLICE], "section": "II"} for n in range(count)]
        plan = confirmed(cast, clock, text=f"Kế hoạch {count}", number=f"{count}/KH", tasks=tasks, **PLAIN)
        with CaptureQueriesContext(connection) as seen:
            client.get(f"/ke-hoach/{plan.ref}")
        return len(seen)

    client.get("/ke-hoach")
    assert queries(1) == queries(50)


def test_the_list_takes_as_many_queries_for_one_plan_as_for_fifty(visit, cast, clock):
    client = visit(cast.outsider)
    client.get("/ke-hoach")

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get("/ke-hoach")
        return len(seen)

    confirmed(cast, clock, tasks=[], **PLAIN)
    one = queries()
    for n in range(49):
        confirmed(cast, clock, text=f"Kế hoạch {n}", number=f"{n}/KH", tasks=[], **PLAIN)
    assert queries() == one


def test_in_english_the_page_speaks_english(visit, cast, plan):
    page = visit(cast.leader, english=True).get(f"/ke-hoach/{plan.ref}").content.decode()

    assert "Targets of 2026" in page
    assert "Calendar of 2026" in page
