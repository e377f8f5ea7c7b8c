"""A plan's rules become obligations: who owes what to whom by when, once and for all."""

from __future__ import annotations

from datetime import date

import pytest

from loive.base.errors import NotFound
from loive.reports.actions.owe import owe
from loive.reports.models import Obligation
from loive.security.actor import CLOCK
from tests.factories.plans import confirmed, read
from tests.factories.reports import owed

pytestmark = pytest.mark.django_db


def lay(cast, clock, plan, year=2026):
    return owe(plan=plan.ref, year=year, by=cast.programme_officer, at=clock.monday)


def test_every_body_with_a_task_owes_every_dated_report(cast, clock):
    lay(cast, clock, confirmed(cast, clock))

    found = {(row.reporter_id, row.period.code, row.due_on) for row in Obligation.objects.all()}
    bodies = (cast.bodies.police.id, cast.bodies.health.id, cast.bodies.women_union.id)
    days = {"2026Q1": (3, 15), "2026H1": (6, 15), "2026Q3": (9, 15), "2026": (12, 15)}
    assert found == {(body, code, date(2026, *day)) for body in bodies for code, day in days.items()}


def test_the_window_is_that_of_decree_09_2019(cast, clock):
    quarter = owed(cast, clock, "2026Q1")

    assert (quarter.window_start, quarter.window_end) == (date(2025, 12, 15), date(2026, 3, 14))


def test_what_passes_through_a_body_is_received_there_and_its_own_goes_on(cast, clock):
    lay(cast, clock, confirmed(cast, clock))

    receivers = dict(Obligation.objects.filter(span="year").values_list("reporter", "recipient"))
    assert receivers == {
        cast.bodies.health.id: cast.bodies.police.id,
        cast.bodies.women_union.id: cast.bodies.police.id,
        cast.bodies.police.id: cast.bodies.committee.id,
    }


def test_laying_down_twice_lays_down_once(cast, clock):
    plan = confirmed(cast, clock)

    assert (len(lay(cast, clock, plan)), len(lay(cast, clock, plan))) == (12, 0)


def test_a_year_outside_the_plan_owes_nothing(cast, clock):
    assert lay(cast, clock, confirmed(cast, clock), 2028) == []


def test_every_commune_owes_where_the_plan_binds_the_communes(cast, clock):
    rule = {**read()["reporting"][2], "from": "Các sở, ban, ngành và Ủy ban nhân dân các xã, phường"}
    plan = confirmed(cast, clock, reporting=[rule])

    assert len(lay(cast, clock, plan)) == 95 + 3


def test_the_clock_lays_down_what_a_person_would(cast, clock):
    plan = confirmed(cast, clock)

    assert len(owe(plan=plan.ref, year=2026, by=CLOCK, at=clock.monday)) == 12


@pytest.mark.parametrize("job", ["outsider", "reporter", "leader"])
def test_only_who_follows_the_plan_up_lays_down(cast, clock, job):
    plan = confirmed(cast, clock)

    with pytest.raises(NotFound):
        owe(plan=plan.ref, year=2026, by=getattr(cast, job), at=clock.monday)


def test_a_due_day_before_the_cut_off_is_kept_and_said(cast, clock):
    early = owed(cast, clock, "2026H1", reporting=[{**read()["reporting"][1], "due": "05-15"}])

    assert (early.due_on, early.cut_off_is_late, early.opens_on) == (
        date(2026, 5, 15),
        True,
        date(2026, 5, 15),
    )
