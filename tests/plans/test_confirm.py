"""A plan stands once, as a person confirmed it, each part where it was found."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from loive.base.errors import NotFound, Refusal
from loive.plans.actions._guard import AlreadyHere
from loive.plans.actions.confirm import confirm
from loive.plans.actions.correct import correct
from loive.plans.actions.propose import propose
from loive.plans.actions.set_aside import set_aside
from loive.plans.models import Plan, Proposal
from tests.factories.plans import TEXT, confirmed, proposed, read

pytestmark = pytest.mark.django_db


def test_a_confirmed_plan_says_what_was_understood(cast, clock):
    plan = confirmed(cast, clock)

    assert (plan.number, plan.starts, plan.ends, plan.issuer_body_id) == (
        "07/KH-BCĐ",
        2026,
        2026,
        cast.bodies.committee.id,
    )
    assert [(t.indicator, t.cohort, t.comparator, t.value) for t in plan.targets.all()] == [
        ("tips.classified", "received", "=", 100),
        ("tips.resolved", "received_and_decided", ">", 90),
        ("victims.supported", "identified_in_period", "=", 100),
        ("proceedings.tried", "", "=", 90),
    ]


def test_every_part_keeps_its_clause_and_its_place_in_the_text(cast, clock):
    plan = confirmed(cast, clock)

    target, task = plan.targets.all()[1], plan.tasks.all()[0]
    assert plan.proposal.text[target.span_start : target.span_end] == target.text
    assert (task.section, plan.proposal.text[task.span_start : task.span_end]) == ("II.1", task.title)


def test_tasks_know_who_leads_who_coordinates_and_who_is_asked(cast, clock):
    plan = confirmed(cast, clock)

    bodies = [[(b.role, b.organisation_id) for b in task.bodies.all()] for task in plan.tasks.all()]
    assert bodies == [
        [("lead", cast.bodies.police.id), ("coordinate", cast.bodies.health.id)],
        [("lead", cast.bodies.health.id), ("requested", cast.bodies.women_union.id)],
    ]


def test_confirming_twice_acts_once(cast, clock):
    proposal = proposed(cast, clock)
    first = confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.monday)

    assert confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.tuesday) == first
    assert Plan.objects.count() == 1


def test_a_second_plan_with_the_same_number_day_and_issuer_leads_to_the_first(cast, clock):
    first = confirmed(cast, clock)
    second = proposed(cast, clock, text=TEXT + "\nBản chụp lại.")

    with pytest.raises(AlreadyHere) as refused:
        confirm(proposal=second.ref, by=cast.programme_officer, at=clock.tuesday)

    assert refused.value.plan == first
    assert "07/KH-BCĐ" in str(refused.value)
    assert Plan.objects.count() == 1


def test_the_database_itself_holds_no_plan_twice(cast, clock):
    first = confirmed(cast, clock)
    second = proposed(cast, clock, text=TEXT + "\nBản chụp lại.")
    values = {
        f.attname: getattr(first, f.attname)
        for f in Plan._meta.fields
        if f.attname not in ("id", "ref", "proposal_id")
    }

    with pytest.raises(IntegrityError), transaction.atomic():
        Plan.objects.create(proposal=second, **values)


def test_a_text_already_confirmed_is_refused_when_it_is_read_in_again(cast, clock):
    first = confirmed(cast, clock)

    with pytest.raises(AlreadyHere) as refused:
        proposed(cast, clock)

    assert refused.value.plan == first


def test_a_text_that_still_waits_is_not_read_in_twice(cast, clock):
    assert proposed(cast, clock) == proposed(cast, clock)
    assert Proposal.objects.count() == 1


def test_a_copy_without_number_and_day_can_be_confirmed(cast, clock):
    plan = confirmed(cast, clock, number=None, date=None)

    assert (plan.number, plan.issued_on) == ("", None)


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"title": None}, "title"), ({"issuing_body": None}, "issuing_body"), ({"period": {}}, "period_start")],
)
def test_a_plan_without_name_issuer_or_years_is_not_confirmed(cast, clock, changes, field):
    proposal = proposed(cast, clock, **changes)

    with pytest.raises(Refusal) as refused:
        confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.monday)

    assert refused.value.field == field
    assert not Plan.objects.exists()


def test_what_was_set_aside_becomes_no_plan(cast, clock):
    proposal = proposed(cast, clock)
    set_aside(proposal=proposal.ref, by=cast.programme_officer, at=clock.monday)

    with pytest.raises(Refusal):
        confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.monday)


@pytest.mark.parametrize("job", ["outsider", "reporter", "investigator", "leader", "auditor"])
def test_only_the_programme_officer_reads_plans_in(cast, clock, job):
    with pytest.raises(NotFound):
        propose(name="x", read=read(), text=TEXT, by=getattr(cast, job), at=clock.monday)


@pytest.mark.parametrize("job", ["outsider", "reporter", "committee_head"])
def test_others_neither_correct_nor_confirm(cast, clock, job):
    proposal = proposed(cast, clock)

    for act, more in ((confirm, {}), (correct, {"item": "head", "changes": {}}), (set_aside, {})):
        with pytest.raises(NotFound):
            act(proposal=proposal.ref, by=getattr(cast, job), at=clock.monday, **more)
