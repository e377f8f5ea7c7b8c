"""What a plan asks for falls on the days it names, and where it names none it says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.period import Span, periods_of_year
from loive.plans import queries
from loive.plans.queries import due_in, period_for
from tests.factories.plans import confirmed, read

pytestmark = pytest.mark.django_db


def reports(plan, year: int) -> list[tuple[date, str]]:
    days = queries.calendar(plan, year).days
    return [(day.on, day.period.code) for day in days if day.kind == "report" and day.period]


def test_each_report_is_for_the_period_whose_cut_off_lies_nearest(cast, clock):
    assert reports(confirmed(cast, clock), 2026) == [
        (date(2026, 3, 15), "2026Q1"),
        (date(2026, 6, 15), "2026H1"),
        (date(2026, 9, 15), "2026Q3"),
        (date(2026, 12, 15), "2026"),
    ]


def test_a_duty_without_a_day_stands_as_not_set(cast, clock):
    unset = queries.calendar(confirmed(cast, clock), 2026).unset

    assert [(day.recurrence, day.on) for day in unset] == [("adhoc", None)]


def test_windows_and_task_days_stand_on_the_calendar(cast, clock):
    days = queries.calendar(confirmed(cast, clock), 2026).days

    others = [(d.kind, d.on, d.ends) for d in days if d.kind != "report"]
    assert others == [
        ("campaign", date(2026, 7, 1), date(2026, 9, 30)),
        ("campaign", date(2026, 7, 30), None),
        ("task", date(2026, 11, 30), None),
    ]


def test_a_window_is_seen_in_every_month_it_runs_through(cast, clock):
    year = queries.calendar(confirmed(cast, clock), 2026)

    assert [len(year.month(n)) for n in (6, 7, 8, 9, 10)] == [1, 2, 1, 2, 0]


def test_a_year_outside_the_plan_is_empty(cast, clock):
    plan = confirmed(cast, clock)

    assert not [day for day in queries.calendar(plan, 2027).days if day.kind != "campaign"]
    assert not queries.calendar(plan, 2025).days or reports(plan, 2025) == []


def test_a_report_of_december_due_in_january_belongs_to_the_plans_last_year(cast, clock):
    plan = confirmed(cast, clock, reporting=[{**read()["reporting"][2], "due": "01-10"}])

    assert reports(plan, 2027) == [(date(2027, 1, 10), "2026")]
    assert reports(plan, 2026) == []


def test_a_day_of_the_month_falls_after_every_cut_off(cast, clock):
    plan = confirmed(
        cast,
        clock,
        reporting=[{"recurrence": "monthly", "day_of_month": 18, "from": "Công an thành phố", "to": ""}],
    )
    rule = plan.rules.get()
    rule.plan = plan

    found = due_in(rule, 2026)
    assert [on for on, _ in found] == [date(2026, month, 18) for month in range(1, 13)]
    assert found[0][1].end == date(2026, 1, 14)


def test_plans_from_before_decree_09_follow_the_calendar(cast, clock):
    old = confirmed(cast, clock, date="2016-12-12")

    assert {rule.anchor for rule in old.rules.all()} == {1}
    assert {
        rule.anchor for rule in confirmed(cast, clock, text="Kế hoạch khác", number="1/KH").rules.all()
    } == {15}


@given(
    st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.sampled_from(list(Span)), st.sampled_from([1, 15, 16])
)
def test_no_other_period_ends_nearer(day, span, anchor):
    chosen = period_for(day, span, anchor)
    others = [p for y in (day.year - 1, day.year, day.year + 1) for p in periods_of_year(y, span, anchor)]

    assert abs((day - chosen.end).days) == min(abs((day - p.end).days) for p in others)
