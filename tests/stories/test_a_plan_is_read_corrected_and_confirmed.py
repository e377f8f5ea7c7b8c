"""A programme officer reads in a signed plan, sees what was understood, corrects it and confirms it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from loive.documents.plan_import import read_plan
from loive.plans import queries as plans
from loive.plans.actions.confirm import confirm
from loive.plans.actions.correct import correct
from loive.plans.actions.propose import propose
from loive.plans.words import understood
from tests.stories.plans import EITHER, OWN, SEED, seed

RATES = [
    "tips.classified",
    "tips.resolved",
    "proceedings.cleared",
    "proceedings.prosecuted",
    "proceedings.tried",
]


def read(path: Path, cast, clock):  # type: ignore[no-untyped-def]
    found = read_plan(path.name, path.read_bytes())
    return propose(
        name=path.name, read=found.as_json(), text=found.text, by=cast.programme_officer, at=clock.monday
    )


@pytest.mark.parametrize("path", EITHER)
def test_what_was_understood_stands_beside_the_text_it_came_from(path, cast, clock):
    proposal = read(path, cast, clock)

    for target in understood.of(proposal.understood, "targets"):
        start, end = target["span"]
        assert str(target["value"]).rstrip("0").rstrip(".") in proposal.text[start:end]


@pytest.mark.parametrize("path", EITHER)
def test_a_confirmed_plan_carries_its_targets_tied_to_indicators(path, cast, clock):
    proposal = read(path, cast, clock)

    plan = confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.tuesday)

    assert [target.indicator for target in plans.targets_of(plan)][:5] == RATES


@pytest.mark.parametrize("path", [seed])
def test_the_plan_of_2023_keeps_its_five_targets_with_their_comparators(path, cast, clock):
    plan = confirm(proposal=read(path, cast, clock).ref, by=cast.programme_officer, at=clock.tuesday)

    kept = [(target.comparator, int(target.value)) for target in plans.targets_of(plan)]
    assert kept == [("=", 100), (">", 90), (">", 90), ("=", 95), ("=", 90)]


@pytest.mark.parametrize("path", [seed])
def test_the_plan_of_2023_puts_its_reports_on_the_calendar(path, cast, clock):
    plan = confirm(proposal=read(path, cast, clock).ref, by=cast.programme_officer, at=clock.tuesday)

    days = {day.on for day in plans.calendar(plan, 2023).days if day.kind == "report"}
    assert {date(2023, 3, 15), date(2023, 6, 15), date(2023, 9, 15), date(2023, 12, 15)} <= days


@pytest.mark.parametrize("path", EITHER)
def test_every_task_has_a_body_that_leads_it(path, cast, clock):
    plan = confirm(proposal=read(path, cast, clock).ref, by=cast.programme_officer, at=clock.tuesday)

    tasks = plans.tasks_of(plan)
    assert tasks
    assert any(body.role == "lead" for task in tasks for body in task.bodies.all())


def test_a_person_corrects_what_was_misread(cast, clock):
    proposal = read(OWN, cast, clock)
    second = understood.of(proposal.understood, "targets")[1]

    correct(
        proposal=proposal.ref,
        item=second["id"],
        changes={"comparator": ">=", "value": "92"},
        by=cast.programme_officer,
        at=clock.monday,
    )

    plan = confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.tuesday)
    target = plans.targets_of(plan)[1]
    assert (target.comparator, int(target.value)) == (">=", 92)


def test_confirming_twice_makes_one_plan(cast, clock):
    proposal = read(OWN, cast, clock)

    first = confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.tuesday)
    again = confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.wednesday)

    assert first.pk == again.pk


def test_the_stories_know_where_the_signed_plans_lie():
    assert SEED.name.startswith("002_")
