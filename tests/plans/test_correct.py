"""What was understood wrongly is put right, field by field, before it becomes a plan."""

from __future__ import annotations

import pytest

from loive.base.errors import NotFound, Refusal
from loive.plans.actions.add_item import add_item
from loive.plans.actions.confirm import confirm
from loive.plans.actions.correct import correct
from loive.plans.actions.drop_item import drop_item
from loive.plans.words import understood
from tests.factories.plans import HEALTH, POLICE, proposed

pytestmark = pytest.mark.django_db


def item(proposal, id_: str) -> dict:
    return next(one for one in proposal.understood["items"] if one["id"] == id_)


@pytest.fixture
def waiting(cast, clock):
    return proposed(cast, clock)


@pytest.fixture
def put(cast, clock, waiting):
    def put(id_: str, **changes: str):
        return correct(
            proposal=waiting.ref, item=id_, changes=changes, by=cast.programme_officer, at=clock.tuesday
        )

    return put


def test_the_least_sure_comes_first_until_someone_has_looked(put, waiting):
    assert understood.unsure(waiting.understood)[0]["id"] == "targets-2"

    assert "targets-2" not in {one["id"] for one in understood.unsure(put("targets-2").understood)}


def test_a_target_is_put_right(put):
    target = item(put("targets-2", comparator=">=", value="92,5", cohort="decided_over_load"), "targets-2")

    assert (target["comparator"], target["value"], target["cohort"]) == (">=", "92.5", "decided_over_load")


@pytest.mark.parametrize(
    ("id_", "field", "typed"),
    [
        ("targets-1", "value", "nhiều"),
        ("targets-1", "value", "-3"),
        ("targets-1", "value", "NaN"),
        ("targets-1", "comparator", "≈"),
        ("targets-1", "year", "26"),
        ("targets-1", "text", "  "),
        ("reporting-1", "due", "31/02"),
        ("reporting-1", "due", "giữa tháng"),
        ("reporting-1", "recurrence", "thỉnh thoảng"),
        ("reporting-1", "anchor", "40"),
        ("head", "date", "15/12"),
        ("head", "title", ""),
        ("bodies-1", "organisation", "NOSUCHBODY"),
        ("targets-1", "span", "1"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field_and_nothing_changes(put, waiting, id_, field, typed):
    with pytest.raises(Refusal) as refused:
        put(id_, **{field: typed})

    assert refused.value.field == field
    waiting.refresh_from_db()
    assert not any(one["checked"] for one in waiting.understood["items"])


def test_days_are_typed_as_people_write_them(put):
    assert item(put("reporting-4", due="20/12"), "reporting-4")["due"] == "12-20"
    assert item(put("reporting-4", due="20/12/2026"), "reporting-4")["due"] == "2026-12-20"


def test_a_body_that_ended_is_found_by_what_it_did(cast, clock):
    proposal = proposed(
        cast,
        clock,
        tasks=[{"title": "hỗ trợ", "lead": ["Sở Lao động - Thương binh và Xã hội"], "section": "II"}],
    )

    body = next(
        b for b in understood.of(proposal.understood, "bodies") if b["name"].startswith("Sở Lao động")
    )
    assert (body["organisation"], body["how"]) == (cast.bodies.health.ref, "function")
    assert body in understood.unsure(proposal.understood)


def test_a_name_of_many_bodies_is_none_of_them(waiting):
    many = next(b for b in understood.of(waiting.understood, "bodies") if b["name"] == "Các sở, ban, ngành")

    assert (many["organisation"], many["how"]) == ("", "several")


def test_a_body_chosen_by_a_person_stands_wherever_its_name_does(cast, clock, put, waiting):
    body = next(b for b in understood.of(waiting.understood, "bodies") if b["name"] == HEALTH)
    put(body["id"], organisation=cast.bodies.justice.ref)
    plan = confirm(proposal=waiting.ref, by=cast.programme_officer, at=clock.tuesday)

    named = {b.organisation_id for task in plan.tasks.all() for b in task.bodies.all() if b.named == HEALTH}
    assert named == {cast.bodies.justice.id}


def test_a_body_named_for_the_first_time_is_matched(cast, put):
    corrected = put("tasks-2", lead=f"{POLICE}\nSở Tư pháp\n\n")

    assert item(corrected, "tasks-2")["lead"] == [POLICE, "Sở Tư pháp"]
    found = {b["name"]: b["organisation"] for b in understood.of(corrected.understood, "bodies")}
    assert found["Sở Tư pháp"] == cast.bodies.justice.ref


def test_an_item_is_added_and_dropped(cast, clock, waiting):
    by = {"by": cast.programme_officer, "at": clock.tuesday}
    new = add_item(
        proposal=waiting.ref, group="targets", changes={"text": "Đủ cơ sở tạm lánh", "value": "2"}, **by
    )
    dropped = drop_item(proposal=waiting.ref, item="targets-4", **by)

    ids = [one["id"] for one in understood.of(dropped.understood, "targets")]
    assert (new, ids) == ("targets-5", ["targets-1", "targets-2", "targets-3", "targets-5"])


def test_an_added_item_needs_what_every_such_item_needs(cast, clock, waiting):
    with pytest.raises(Refusal) as refused:
        add_item(
            proposal=waiting.ref,
            group="targets",
            changes={"text": "x"},
            by=cast.programme_officer,
            at=clock.monday,
        )

    assert refused.value.field == "value"


@pytest.mark.parametrize("id_", ["targets-99", "bodies-1"])
def test_what_is_not_there_cannot_be_dropped(cast, clock, waiting, id_):
    with pytest.raises(NotFound):
        drop_item(proposal=waiting.ref, item=id_, by=cast.programme_officer, at=clock.monday)


def test_a_settled_proposal_is_not_corrected(cast, clock, waiting, put):
    confirm(proposal=waiting.ref, by=cast.programme_officer, at=clock.monday)

    with pytest.raises(Refusal) as refused:
        put("targets-1", value="10")

    assert refused.value.code == "settled"
