"""Appointing and relieving: rights begin and end with the days of a post."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from loive.base.errors import NotFound, Refusal
from loive.organisations import queries
from loive.organisations.actions.appoint import appoint, relieve
from loive.organisations.models import Post
from loive.security import audit
from tests.factories.organisations import account

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast, clock) -> dict[str, Any]:
    return {
        "account": account(),
        "organisation": cast.bodies.health.id,
        "role": "social_worker",
        "title": "Chuyên viên",
        "valid_from": date(2026, 1, 1),
        "by": cast.administrator,
        "at": clock.monday,
    }


def test_a_post_is_held_from_its_first_day_and_answers_for_the_bodys_place(asked, cast):
    appoint(**asked)
    assert queries.posts_of(asked["account"], date(2025, 12, 31)) == []
    held = queries.posts_of(asked["account"], date(2026, 1, 1))
    assert [(p.role, p.organisation, p.area) for p in held] == [
        ("social_worker", cast.bodies.health.id, "75-2507")
    ]


def test_a_post_may_answer_for_a_smaller_area(asked):
    appoint(**asked | {"area": "26041-2507"})
    assert queries.posts_of(asked["account"], date(2026, 1, 1))[0].area == "26041-2507"


def test_after_the_last_day_the_post_is_gone(asked, cast, clock):
    post = appoint(**asked)
    relieve(post=post.ref, on=date(2026, 3, 2), by=cast.administrator, at=clock.monday)
    assert len(queries.posts_of(asked["account"], date(2026, 3, 2))) == 1
    assert queries.posts_of(asked["account"], date(2026, 3, 3)) == []


def test_who_leads_a_body_may_sign_for_it(asked, cast):
    before = {p.account for p in queries.heads_of(cast.bodies.health.id, date(2026, 1, 1))}
    appoint(**asked | {"role": "leader", "title": "Giám đốc"})
    after = {p.account for p in queries.heads_of(cast.bodies.health.id, date(2026, 1, 1))}
    assert after - before == {asked["account"]}


@pytest.mark.parametrize("who", ["outsider", "leader", "social_worker"])
def test_nobody_but_an_administrator_appoints_or_relieves(asked, cast, clock, who: str):
    post, by = appoint(**asked), getattr(cast, who)
    with pytest.raises(Refusal) as refusal:
        appoint(**asked | {"by": by, "role": "auditor"})
    assert refusal.value.code == "forbidden"
    with pytest.raises(Refusal) as refusal:
        relieve(post=post.ref, on=date(2026, 3, 2), by=by, at=clock.monday)
    assert refusal.value.code == "forbidden"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("account", "NOBODY"),
        ("organisation", 0),
        ("role", "king"),
        ("title", " "),
        ("area", "99-2507"),
        ("valid_to", date(2025, 12, 31)),
        ("valid_from", date(2025, 6, 30)),
    ],
)
def test_what_cannot_be_a_post_is_refused_at_its_field(asked, field: str, wrong: Any):
    before = Post.objects.count()
    with pytest.raises(Refusal) as refusal:
        appoint(**asked | {field: wrong})
    assert (refusal.value.code, refusal.value.field) == ("invalid", field)
    assert Post.objects.count() == before


def test_a_post_is_not_held_twice(asked):
    appoint(**asked)
    with pytest.raises(Refusal) as refusal:
        appoint(**asked)
    assert refusal.value.code == "duplicate"


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2026, 6, 30)])
def test_a_last_day_that_cannot_be_is_refused(asked, cast, clock, day: date):
    post = appoint(**asked | {"valid_to": date(2026, 6, 30)})
    with pytest.raises(Refusal):
        relieve(post=post.ref, on=day, by=cast.administrator, at=clock.monday)


def test_an_unknown_post_is_not_found(cast, clock):
    with pytest.raises(NotFound):
        relieve(post="NOTHING", on=date(2026, 3, 2), by=cast.administrator, at=clock.monday)


def test_when_the_record_fails_nobody_is_appointed(asked, monkeypatch: pytest.MonkeyPatch):
    def fails(**_line: object) -> None:
        raise RuntimeError("no record")

    monkeypatch.setattr(audit, "record", fails)
    with pytest.raises(RuntimeError):
        appoint(**asked)
    assert queries.posts_of(asked["account"], date(2026, 1, 1)) == []
