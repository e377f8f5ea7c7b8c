"""Who does what, where, on which day."""

from __future__ import annotations

from datetime import date

import pytest

from loive.organisations import queries, words
from loive.places.models import Succession
from tests.factories.organisations import body, mandate

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
COMMUNE, OTHER_COMMUNE = "26041-2507", "26377-2507"


def test_a_function_of_the_province_serves_every_commune_of_it(cast):
    for place in ("75-2507", COMMUNE, OTHER_COMMUNE):
        assert queries.body_with("lead_victim_support", place, DAY).id == cast.bodies.health.id


def test_another_province_has_its_own(cast):
    assert queries.body_with("lead_victim_support", "68-2507", DAY).id == cast.bodies.other_health.id
    assert queries.body_with("lead_victim_support", "38-2503", DAY) is None


def test_a_function_of_the_country_serves_everywhere(cast):
    assert queries.body_with("hotline", "38-2503", DAY).id == cast.bodies.hotline.id


def test_the_nearest_area_wins(cast):
    near = body("Điểm tiếp nhận Trấn Biên", place=COMMUNE)
    mandate(near, "lead_victim_support", area=COMMUNE)
    assert queries.body_with("lead_victim_support", COMMUNE, DAY).id == near.pk
    assert queries.body_with("lead_victim_support", OTHER_COMMUNE, DAY).id == cast.bodies.health.id


def test_a_place_of_before_the_reform_is_served_by_todays_bodies(cast):
    for place in ("26377-2503", "731-2503", "25294-2503", "70-2503"):
        assert queries.body_with("verify", place, DAY).id == cast.bodies.police.id


def test_a_divided_commune_is_answered_only_by_a_body_over_all_of_its_parts(cast):
    rows = Succession.objects.filter(kind="split", after__province="75-2507")
    divided = rows.order_by("before").values_list("before", flat=True)[0]
    assert queries.body_with("receive_person", divided, DAY) is None
    assert queries.body_with("verify", divided, DAY).id == cast.bodies.police.id


def test_before_a_mandate_began_nobody_held_it():
    assert queries.body_with("lead_victim_support", COMMUNE, date(2025, 6, 30)) is None


def test_the_body_with_a_function_is_one_query(django_assert_num_queries):
    for place in (COMMUNE, "26377-2503", "731-2503", "99999-2507"):
        with django_assert_num_queries(1):
            queries.body_with("receive_person", place, DAY)


def test_a_word_that_is_no_function_is_a_mistake():
    with pytest.raises(KeyError):
        queries.body_with("rule_the_world", COMMUNE, DAY)
    with pytest.raises(KeyError):
        queries.able_to_help(COMMUNE, DAY, "riches")


def test_those_able_to_help_are_those_with_the_function_for_the_place(cast):
    assert [b.id for b in queries.able_to_help(COMMUNE, DAY, "shelter")] == [cast.bodies.shelter.id]
    anyone = {b.id for b in queries.able_to_help(COMMUNE, DAY)}
    assert {cast.bodies.shelter.id, cast.bodies.legal_aid.id} <= anyone
    assert cast.bodies.other_health.id not in anyone


def test_those_able_to_help_are_named_once_each(django_assert_num_queries):
    with django_assert_num_queries(1):
        found = queries.able_to_help(COMMUNE, DAY)
    assert len({b.id for b in found}) == len(found)


def test_every_need_is_met_by_a_function():
    assert set(words.NEEDS.values()) <= set(words.FUNCTIONS)
