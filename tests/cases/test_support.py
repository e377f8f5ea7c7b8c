"""Support begins in the first hour; needs and services are counted from the day they truly are of."""

from __future__ import annotations

from datetime import date

import pytest

from loive.base.errors import Refusal
from loive.cases.actions.support import Given, give_service, record_need
from loive.cases.models import CaseFile, Need, Service
from tests.factories.cases import case_at, open_one


@pytest.mark.parametrize("stage", ["opened", "received", "verifying", "not_enough_grounds", "identified"])
def test_a_service_can_be_given_at_any_stage_also_before_anything_is_verified(cast, clock, stage):
    case = case_at(stage, cast, clock.monday)
    give_service(case=case, service=Given(kind="essential"), by=cast.commune_officer, at=clock.tuesday)
    row = CaseFile.objects.get()
    assert (row.first_support_on, row.initial_support_on) == (date(2026, 3, 3), date(2026, 3, 3))
    assert row.stage == stage


def test_a_closed_case_takes_no_service(cast, clock):
    case = case_at("closed", cast, clock.monday)
    with pytest.raises(Refusal):
        give_service(case=case, service=Given(kind="essential"), by=cast.commune_officer, at=clock.tuesday)


def test_schooling_is_support_but_not_initial_support(cast, clock):
    case = open_one(cast, clock.monday)
    give_service(case=case, service=Given(kind="schooling"), by=cast.social_worker, at=clock.monday)
    row = CaseFile.objects.get()
    assert (row.first_support_on, row.initial_support_on) == (date(2026, 3, 2), None)


@pytest.mark.parametrize(
    ("outcome", "state", "counted"),
    [("given", "met", True), ("refused", "refused", False), ("not_available", "not_available", False)],
)
def test_a_service_ends_the_need_of_its_kind_and_only_what_was_given_counts(
    cast, clock, outcome, state, counted
):
    case = open_one(cast, clock.monday)
    record_need(case=case, kind="medical", by=cast.commune_officer, at=clock.monday)
    give_service(
        case=case, service=Given("medical", outcome=outcome), by=cast.social_worker, at=clock.tuesday
    )
    assert Need.objects.get().state == state
    assert (CaseFile.objects.get().first_support_on is not None) is counted


def test_the_earliest_day_counts_whatever_the_order_of_entry(cast, clock):
    case = open_one(cast, clock.monday)
    for day in (6, 3, 5):
        service = Given("medical", given_on=date(2026, 3, day))
        give_service(case=case, service=service, by=cast.social_worker, at=clock.friday)
    assert CaseFile.objects.get().first_support_on == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("service", "field"),
    [
        (Given("wishes"), "kind"),
        (Given("medical", given_on=date(2026, 3, 9)), "given_on"),
        (Given("medical", given_on=date(2026, 3, 2), until=date(2026, 3, 1)), "until"),
        (Given("medical", cost=-1), "cost"),
        (Given("medical", cost=10**13), "cost"),
        (Given("medical", provider=10**9), "provider"),
        (Given("medical", funding="gold"), "funding"),
        (Given("medical", outcome="maybe"), "outcome"),
        (Given("medical", note="a" * 200_001), "note"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(cast, clock, service, field):
    case = open_one(cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        give_service(case=case, service=service, by=cast.social_worker, at=clock.tuesday)
    assert refused.value.field == field
    assert not Service.objects.exists()


def test_the_same_need_is_not_recorded_twice_while_it_stands_open(cast, clock):
    case = open_one(cast, clock.monday)
    record_need(case=case, kind="medical", by=cast.commune_officer, at=clock.monday)
    with pytest.raises(Refusal) as refused:
        record_need(case=case, kind="medical", by=cast.social_worker, at=clock.monday)
    assert refused.value.code == "already_recorded"


def test_a_need_of_a_day_to_come_is_refused(cast, clock):
    case = open_one(cast, clock.monday)
    with pytest.raises(Refusal):
        record_need(
            case=case, kind="medical", recorded_on=date(2026, 3, 5), by=cast.commune_officer, at=clock.monday
        )
