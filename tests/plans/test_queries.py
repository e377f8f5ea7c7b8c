"""Plans are found, counted and laid out in a constant number of queries."""

from __future__ import annotations

import pytest

from loive.plans import queries
from tests.factories.plans import HEALTH, POLICE, confirmed

pytestmark = pytest.mark.django_db


def test_the_matrix_puts_those_who_lead_most_first(cast, clock):
    laid = queries.matrix(confirmed(cast, clock))

    assert [(c.name, c.leads) for c in laid.columns] == [
        (POLICE, 1),
        (HEALTH, 1),
        ("Hội Liên hiệp Phụ nữ thành phố", 0),
    ]
    assert [row.roles for row in laid.rows] == [("lead", "coordinate", ""), ("", "lead", "requested")]


def test_a_task_that_names_nobody_is_told_apart(cast, clock):
    laid = queries.matrix(confirmed(cast, clock, tasks=[{"title": "x", "section": "II"}]))

    assert [task.title for task in laid.unassigned] == ["x"]


@pytest.mark.parametrize("count", [1, 50])
def test_the_matrix_takes_two_queries_however_many_tasks(cast, clock, django_assert_num_queries, count):
    tasks = [{"title": f"việc {n}", "lead": [POLICE], "section": "II"} for n in range(count)]
    plan = confirmed(cast, clock, tasks=tasks)

    with django_assert_num_queries(2):
        queries.matrix(plan)


@pytest.mark.parametrize("count", [1, 50])
def test_the_list_takes_one_query_however_many_plans(cast, clock, django_assert_num_queries, count):
    for n in range(count):
        confirmed(cast, clock, text=f"Kế hoạch {n}", number=f"{n}/KH", targets=[], tasks=[], reporting=[])

    with django_assert_num_queries(1):
        assert len(queries.list_plans(limit=100)) == count


def test_a_list_goes_on_after_the_last_one_shown(cast, clock):
    plans = [confirmed(cast, clock, text=f"Kế hoạch {n}", number=f"{n}/KH") for n in range(3)]

    first = queries.list_plans(limit=2)
    rest = queries.list_plans(limit=2, before=(first[-1].starts, first[-1].pk))
    assert {p.pk for p in first + rest} == {p.pk for p in plans}


def test_targets_of_a_year_are_its_own_and_those_of_every_year(cast, clock):
    plan = confirmed(cast, clock)
    plan.targets.filter(indicator="tips.resolved").update(year=2027)

    assert len(queries.targets_of(queries.get_plan(plan.ref), 2026)) == 3
