"""What lies in what, on which day; never by guess."""

from __future__ import annotations

from datetime import date

import pytest

from loive.places import facts, queries
from loive.places.models import Place

pytestmark = pytest.mark.django_db
TODAY, BEFORE = date(2026, 11, 24), date(2025, 6, 30)


def containing(place: str, on: date) -> set[str]:
    return set(
        Place.objects.filter(key__in=queries.areas_containing(place, on)).values_list("key", flat=True)
    )


def test_a_commune_lies_in_itself_its_province_and_the_country():
    assert containing("26041-2507", TODAY) == {"26041-2507", "75-2507", "VN"}


def test_a_former_commune_lies_today_in_the_areas_of_the_one_that_took_it_over():
    assert containing("26425-2503", TODAY) == {"26425-2507", "75-2507", "VN"}
    assert containing("26425-2503", BEFORE) == {"26425-2503", "741-2503", "75-2503", "VN"}


def test_a_divided_commune_surely_lies_only_in_what_holds_every_part():
    assert containing("00007-2503", TODAY) == {"01-2503", "VN"}


def test_a_new_commune_lay_before_in_the_district_that_held_all_it_was_made_of():
    assert containing("26425-2507", BEFORE) == {"741-2503", "75-2503", "VN"}


def test_a_new_province_lay_before_in_the_country_only():
    assert containing("75-2507", BEFORE) == {"VN"}


def test_a_district_that_ended_lies_today_in_its_province():
    assert containing("731-2503", TODAY) == {"75-2507", "VN"}


def test_an_unknown_key_lies_nowhere():
    assert containing("99999-2507", TODAY) == set()


def test_an_area_covers_all_units_of_every_time_that_lie_wholly_in_it():
    found = facts.within("75-2507", TODAY)
    assert {"75-2507", "75-2503", "70-2503", "731-2503", "26041-2507", "26425-2503"} <= found
    assert "68-2507" not in found
    assert len(found) == 390


def test_a_commune_covers_what_went_wholly_into_it_and_not_what_was_divided():
    parts = {step.place.key: step.kind for step in queries.lineage("00008-2507").before}
    found = facts.within("00008-2507", TODAY)
    for key, kind in parts.items():
        assert (key in found) == (kind != "split"), key


def test_the_country_covers_everything():
    assert len(facts.within("VN", TODAY)) == Place.objects.count()


def test_covering_and_lying_in_agree():
    """A unit is in an area's list exactly when the area is in the unit's list."""
    for area in ("75-2507", "38-2503", "26041-2507", "01-2503"):
        inside = facts.within(area, TODAY)
        for place in Place.objects.order_by("?")[:60]:
            assert (place.key in inside) == (area in containing(place.key, TODAY)), (area, place.key)


@pytest.mark.parametrize(
    ("place", "area", "inside"),
    [
        ("26041-2507", "75-2507", True),
        ("26425-2503", "75-2507", True),
        ("26425-2503", "75-2503", True),
        ("26041-2507", "68-2507", False),
        ("26041-2507", "VN", True),
        ("75-2507", "26041-2507", False),
        ("00007-2503", "00008-2507", False),
        ("99999-2507", "VN", False),
    ],
)
def test_is_within(place: str, area: str, inside: bool):
    assert queries.is_within(place, area, TODAY) is inside


def test_children_are_those_that_stood_on_the_day_under_their_names_then():
    then = queries.children("75-2507", date(2026, 3, 1))
    assert len(then) == 95
    assert sum(child.kind == "ward" for child in then) == 23
    now = queries.children("75-2507", TODAY)
    assert sum(child.kind == "ward" for child in now) == 33
    assert {child.level for child in queries.children("38-2503", BEFORE)} == {2}
    assert len(queries.children("38-2503", TODAY)) == 166


def test_children_cost_two_queries_for_any_number(django_assert_num_queries):
    for area in ("22-2503", "38-2503"):
        with django_assert_num_queries(2):
            queries.children(area, TODAY)


def test_the_province_of_a_place_follows_the_day():
    assert queries.province_of("25294-2503", BEFORE).full_name == "Tỉnh Bình Phước"
    assert queries.province_of("25294-2503", date(2025, 7, 1)).full_name == "Tỉnh Đồng Nai"
    assert queries.province_of("25294-2503", TODAY).full_name == "Thành phố Đồng Nai"
    assert queries.province_of("25294-2503", date(2016, 1, 1)).full_name == "Tỉnh Bình Phước"
    assert queries.province_of("00007-2503", TODAY).full_name == "Thành phố Hà Nội"
    assert queries.province_of("75-2507", BEFORE) is None


def test_units_of_a_level_are_counted_by_the_day():
    assert queries.count_on(TODAY) == 3_321
    assert queries.count_on(BEFORE, level=2) == 696


def test_facts_tell_of_every_unit_in_the_order_of_their_columns():
    rows = list(facts.rows())
    assert len(rows) == Place.objects.count()
    assert {len(row) for row in rows} == {len(facts.COLUMNS)}
