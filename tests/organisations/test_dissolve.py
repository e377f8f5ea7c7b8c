"""Dissolving a body: all it held ends with it, what it did stays."""

from __future__ import annotations

from datetime import date

import pytest

from loive.base.errors import Refusal
from loive.organisations import queries
from loive.organisations.actions.dissolve import dissolve
from tests.factories.organisations import account, body, mandate, post

pytestmark = pytest.mark.django_db
LAST, AFTER = date(2026, 3, 31), date(2026, 4, 1)


def ended(row, cast, clock, **given):
    about = {"organisation": row.pk, "on": LAST, "by": cast.administrator, "at": clock.monday}
    return dissolve(**(about | given))


def test_functions_and_posts_end_on_the_last_day(cast, clock):
    row = body("Trung tâm Hỗ trợ Tạm thời", "help_loan")
    holder = account()
    post(row, holder)
    ended(row, cast, clock)
    assert [queries.body_with("help_loan", "75-2507", day) is None for day in (LAST, AFTER)] == [False, True]
    assert [len(queries.posts_of(holder, day)) for day in (LAST, AFTER)] == [1, 0]
    assert queries.get(row.ref).valid_to == LAST


def test_a_name_in_a_plan_then_means_the_successor(cast, clock):
    row, heir = body("Sở Du lịch thành phố Đồng Nai"), cast.bodies.culture
    ended(row, cast, clock, successor=heir.id)
    found = queries.match_name("Sở Du lịch", AFTER, "75-2507")
    assert [(m.how, m.organisation.id) for m in found] == [("successor", heir.id)]


@pytest.mark.parametrize("who", ["outsider", "leader"])
def test_nobody_but_an_administrator_dissolves(cast, clock, who: str):
    row = body("Trung tâm Hỗ trợ Tạm thời")
    with pytest.raises(Refusal) as refusal:
        ended(row, cast, clock, by=getattr(cast, who))
    assert refusal.value.code == "forbidden"


def test_what_cannot_be_is_refused_at_its_field(cast, clock):
    row, gone = body("Trung tâm Hỗ trợ Tạm thời"), body("Trung tâm Đã Hết", valid_to=date(2025, 12, 31))
    for field, given in [
        ("organisation", {"organisation": 0}),
        ("organisation", {"organisation": gone.pk}),
        ("on", {"on": date(2025, 6, 30)}),
        ("successor", {"successor": row.pk}),
        ("successor", {"successor": 0}),
        ("successor", {"successor": gone.pk}),
    ]:
        with pytest.raises(Refusal) as refusal:
            ended(row, cast, clock, **given)
        assert (refusal.value.code, refusal.value.field) == ("invalid", field)
    assert queries.get(row.ref).valid_to is None


def test_a_body_with_a_function_to_come_is_not_dissolved_before_it(cast, clock):
    row = body("Trung tâm Hỗ trợ Tạm thời")
    mandate(row, "help_loan", valid_from=date(2026, 6, 1))
    with pytest.raises(Refusal) as refusal:
        ended(row, cast, clock)
    assert refusal.value.field == "on"
