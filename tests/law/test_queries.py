"""What the law says on a day, amendments included."""

from __future__ import annotations

from datetime import date

import pytest

from loive.law import queries
from loive.law.actions.amend import amend

pytestmark = pytest.mark.django_db
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


def test_the_day_decides_which_law_sets_the_clock():
    assert "66/2011" in queries.clock("case.verify_initially", BEFORE).article
    assert "53/2024" in queries.clock("case.verify_initially", AFTER).article
    assert queries.clock("case.verify_initially", AFTER).verified


def test_the_stay_follows_the_day_that_fixes_the_regime():
    stays = [queries.clock("support.stay", day) for day in (date(2016, 1, 1), BEFORE, AFTER)]
    assert [(c.amount, c.unit) for c in stays] == [(60, "day"), (3, "month"), (120, "day")]


@pytest.mark.parametrize(("day", "law"), [(BEFORE, "2011"), (AFTER, "2024")])
def test_the_day_of_identification_decides_the_regime(day: date, law: str):
    assert queries.regime(day) == law


def test_where_no_law_sets_a_value_there_is_none():
    with pytest.raises(queries.NoValue):
        queries.clock("support.decide", BEFORE)
    with pytest.raises(queries.NoValue):
        queries.value("amount.hardship_allowance", AFTER)


def test_an_unknown_key_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        queries.value("tip.forget", AFTER)


def test_money_is_no_clock():
    with pytest.raises(ValueError, match="no clock"):
        queries.clock("amount.travel_meals_day", BEFORE)
    assert queries.value("amount.travel_meals_day", BEFORE).amount == 70_000


def test_an_amendment_speaks_for_its_days_only(cast, clock):
    changed(cast, clock, amount=15, valid_from=date(2026, 1, 1), valid_to=date(2026, 12, 31))
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    found = [queries.clock("case.verify", day) for day in days]
    assert [(c.amount, c.amended) for c in found] == [(20, False), (15, True), (15, True), (20, False)]
    assert [c.verified for c in found] == [False, True, True, False]


def test_of_two_amendments_the_one_set_later_speaks(cast, clock):
    changed(cast, clock, amount=15)
    changed(cast, clock, amount=30, at=clock.tuesday)
    assert queries.clock("case.verify", date(2026, 6, 1)).amount == 30


def test_an_amendment_may_set_what_no_law_read_so_far_sets(cast, clock):
    changed(cast, clock, key="amount.hardship_allowance", amount=2_000_000, unit="dong")
    assert queries.value("amount.hardship_allowance", date(2026, 6, 1)).amount == 2_000_000
    assert "amount.hardship_allowance" in {v.key for v in queries.all_values(date(2026, 6, 1))}


def test_all_values_are_those_in_force():
    found = {value.key: value for value in queries.all_values(AFTER)}
    assert "support.apply" not in found
    assert found["tip.decide"].amount == 20


def test_many_values_are_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        book = queries.book()
        for key in ("tip.classify", "tip.assign", "tip.decide", "support.stay"):
            book.clock(key, AFTER)
    with django_assert_num_queries(1):
        queries.clock("tip.classify", AFTER)


def changed(cast, clock, **given):
    about = {
        "key": "case.verify",
        "amount": 15,
        "unit": "day",
        "article": "Luật 53/2024/QH15, Điều 27(4)",
        "valid_from": date(2026, 1, 1),
        "confidence": "A",
        "by": cast.administrator,
        "at": clock.monday,
    }
    return amend(**(about | given))
