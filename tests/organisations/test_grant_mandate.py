"""Granting a mandate: within the body's days, with its basis, once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from loive.base.errors import Refusal
from loive.organisations import queries
from loive.organisations.actions.grant_mandate import grant_mandate
from loive.organisations.models import Mandate
from loive.security import audit

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast, clock) -> dict[str, Any]:
    return {
        "organisation": cast.bodies.women_union.id,
        "function": "help_loan",
        "area": "75-2507",
        "valid_from": date(2026, 1, 1),
        "basis": "Nghị định 162/2025",
        "by": cast.administrator,
        "at": clock.monday,
    }


def test_from_its_first_day_the_body_holds_the_function(asked, cast):
    grant_mandate(**asked)
    found = [
        queries.body_with("help_loan", "26041-2507", day) for day in (date(2025, 12, 31), date(2026, 1, 1))
    ]
    assert [body and body.id for body in found] == [None, cast.bodies.women_union.id]
    assert audit.verify() == (1, None)


def test_an_unverified_mandate_says_so(asked):
    grant_mandate(**asked | {"confidence": "C"})
    held = queries.mandates_of(asked["organisation"], date(2026, 3, 2))
    assert {m.function: m.verified for m in held}["help_loan"] is False


@pytest.mark.parametrize("who", ["outsider", "social_worker", "leader"])
def test_nobody_but_an_administrator_grants(asked, cast, who: str):
    with pytest.raises(Refusal) as refusal:
        grant_mandate(**asked | {"by": getattr(cast, who)})
    assert refusal.value.code == "forbidden"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("organisation", 0),
        ("function", "rule_the_world"),
        ("area", "99-2507"),
        ("basis", " "),
        ("basis", "x" * 201),
        ("confidence", "Z"),
        ("valid_to", date(2025, 12, 31)),
        ("valid_from", date(2025, 6, 30)),
    ],
)
def test_what_cannot_be_a_mandate_is_refused_at_its_field(asked, field: str, wrong: Any):
    before = Mandate.objects.count()
    with pytest.raises(Refusal) as refusal:
        grant_mandate(**asked | {field: wrong})
    assert (refusal.value.code, refusal.value.field) == ("invalid", field)
    assert Mandate.objects.count() == before


@pytest.mark.parametrize(
    ("start", "end"),
    [(date(2026, 6, 1), None), (date(2025, 8, 1), None), (date(2025, 8, 1), date(2026, 1, 1))],
)
def test_a_function_is_not_held_twice_on_a_day(asked, start: date, end: date | None):
    grant_mandate(**asked)
    with pytest.raises(Refusal) as refusal:
        grant_mandate(**asked | {"valid_from": start, "valid_to": end})
    assert refusal.value.code == "duplicate"


def test_a_function_may_be_held_again_on_other_days(asked):
    grant_mandate(**asked | {"valid_to": date(2026, 1, 31)})
    assert grant_mandate(**asked | {"valid_from": date(2026, 2, 1)}).pk
