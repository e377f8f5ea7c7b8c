"""Numbers of documents: one after another, anew each year, never given twice."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loive.base.errors import Refusal
from loive.organisations.actions.take_number import take_number
from loive.organisations.models import DocumentRegister
from loive.security import audit
from loive.security.actor import CLOCK

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast, clock) -> dict[str, Any]:
    who = cast.committee_head
    return {
        "organisation": who.organisation,
        "kind": "KH",
        "symbol": "BCĐ",
        "year": 2026,
        "by": who,
        "at": clock.monday,
    }


def test_numbers_follow_one_another_from_01(asked):
    assert [take_number(**asked) for _ in range(3)] == ["01/KH-BCĐ", "02/KH-BCĐ", "03/KH-BCĐ"]
    assert audit.verify() == (3, None)


def test_each_kind_and_each_year_has_its_own_register(asked):
    take_number(**asked)
    assert take_number(**asked | {"kind": "BC"}) == "01/BC-BCĐ"
    assert take_number(**asked | {"year": 2025}) == "01/KH-BCĐ"
    assert take_number(**asked) == "02/KH-BCĐ"


def test_each_body_has_its_own_register(asked, cast):
    take_number(**asked)
    other = cast.leader
    number = take_number(**asked | {"organisation": other.organisation, "by": other, "symbol": "CAT"})
    assert number == "01/KH-CAT"


def test_a_letter_bears_no_kind(asked):
    assert take_number(**asked | {"kind": "", "symbol": "UBND-NC"}) == "01/UBND-NC"


def test_past_ninety_nine_numbers_grow(asked):
    take_number(**asked)
    DocumentRegister.objects.update(last_number=11_610)
    assert take_number(**asked | {"symbol": "UBND-NC"}) == "11611/KH-UBND-NC"


def test_a_number_is_not_taken_when_the_act_around_it_fails(asked):
    with pytest.raises(RuntimeError), transaction.atomic():
        take_number(**asked)
        raise RuntimeError("the document was not signed after all")
    assert take_number(**asked) == "01/KH-BCĐ"


@pytest.mark.parametrize("who", ["outsider", "leader", "administrator"])
def test_nobody_takes_a_number_of_another_body(asked, cast, who: str):
    with pytest.raises(Refusal) as refusal:
        take_number(**asked | {"by": getattr(cast, who)})
    assert refusal.value.field == "organisation"
    assert not DocumentRegister.objects.exists()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("kind", "K/H"),
        ("kind", "KH1"),
        ("kind", "BÁOCÁODÀI"),
        ("symbol", ""),
        ("symbol", "B C"),
        ("symbol", "-BCĐ"),
        ("symbol", "x" * 31),
        ("year", 2024),
        ("year", 2027),
    ],
)
def test_what_cannot_be_a_number_is_refused_at_its_field(asked, field: str, wrong: Any):
    with pytest.raises(Refusal) as refusal:
        take_number(**asked | {field: wrong})
    assert (refusal.value.code, refusal.value.field) == ("invalid", field)
    assert not DocumentRegister.objects.exists()


def test_an_unknown_body_has_no_register(asked):
    with pytest.raises(Refusal):
        take_number(**asked | {"organisation": 0, "by": CLOCK})


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["KH", "BC", "QĐ", ""]), max_size=12))
def test_no_number_is_ever_given_twice(asked, kinds: list[str]):
    with transaction.atomic():
        taken = [take_number(**asked | {"kind": kind}) for kind in kinds]
        assert len(set(taken)) == len(taken)
        transaction.set_rollback(True)


@pytest.mark.postgres
def test_the_register_is_locked_until_the_act_ends(asked, django_assert_max_num_queries):
    if not connection.features.has_select_for_update:
        pytest.skip("SQLite lets one writer in at a time and has no row locks: run on PostgreSQL")
    take_number(**asked)
    with django_assert_max_num_queries(30) as seen:
        take_number(**asked)
    locking = [
        q["sql"]
        for q in seen.captured_queries
        if "document_register" in q["sql"] and "FOR UPDATE" in q["sql"]
    ]
    assert len(locking) == 1
