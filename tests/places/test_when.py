"""Which unit a place lies in on a day: one, several for a person to choose from, or not known."""

from __future__ import annotations

from datetime import date

import pytest

from loive.places import words
from loive.places.models import Succession
from loive.places.queries import Several, Unit, Unknown, as_on, get, in_todays_boundaries, unit_on

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


def one(place: str, on: date) -> str:
    answer = unit_on(place, on)
    assert isinstance(answer, Unit), answer
    return answer.place.key


def test_a_unit_that_stood_answers_for_itself():
    assert one("26425-2507", date(2026, 3, 1)) == "26425-2507"


def test_a_merged_commune_lies_today_in_the_one_that_took_it_over():
    assert one("26425-2503", TODAY) == "26425-2507"
    assert in_todays_boundaries("26425-2503", TODAY).settled.label == "Phường Xuân Lộc, Thành phố Đồng Nai"


def test_the_day_of_the_reform_is_the_first_of_the_new_units():
    assert one("26425-2503", date(2025, 6, 30)) == "26425-2503"
    assert one("26425-2503", date(2025, 7, 1)) == "26425-2507"


def test_a_divided_commune_needs_a_persons_choice():
    answer = unit_on("00007-2503", TODAY)
    assert isinstance(answer, Several)
    assert {place.full_name for place in answer.candidates} == {"Phường Ngọc Hà", "Phường Giảng Võ"}
    assert answer.settled is None
    assert "chọn" in str(answer.why)


def test_every_divided_commune_is_left_to_a_person():
    for step in Succession.objects.filter(kind="split", suggested=True)[:40]:
        assert isinstance(unit_on(step.before_id, TODAY), Several)


def test_before_the_reform_a_new_commune_was_several():
    answer = unit_on("26425-2507", date(2025, 4, 1))
    assert isinstance(answer, Several)
    assert "Thị trấn Gia Ray" in {place.full_name for place in answer.candidates}


def test_an_unchanged_commune_is_one_on_both_sides():
    assert one("26377-2507", date(2025, 4, 1)) == "26377-2503"


def test_a_province_that_went_on_is_the_same_unit():
    assert one("38-2503", date(2025, 4, 1)) == one("38-2503", TODAY) == "38-2503"


def test_a_district_that_ended_offers_its_communes_of_today():
    answer = unit_on("731-2503", TODAY)
    assert isinstance(answer, Several)
    assert "Phường Trấn Biên" in {place.full_name for place in answer.candidates}
    assert "Cấp huyện" in str(answer.why)


@pytest.mark.parametrize(
    ("district", "zone"),
    [
        ("318-2503", "Đặc khu Bạch Long Vĩ"),
        ("471-2503", "Đặc khu Cồn Cỏ"),
        ("498-2503", "Đặc khu Hoàng Sa"),
        ("536-2503", "Đặc khu Lý Sơn"),
        ("755-2503", "Đặc khu Côn Đảo"),
    ],
)
def test_an_island_district_became_a_special_zone(district: str, zone: str):
    assert unit_on(district, TODAY).settled.full_name == zone


def test_before_the_data_begins_the_answer_says_so_and_gives_the_nearest():
    answer = unit_on("26377-2507", date(2016, 12, 12))
    assert isinstance(answer, Unknown)
    assert answer.known_from == words.KNOWN_FROM
    assert "01/03/2025" in str(answer.why)
    assert answer.nearest.place.key == "26377-2503"
    assert answer.settled is None


def test_before_the_data_begins_a_divided_answer_stays_divided():
    answer = unit_on("75-2507", date(2020, 1, 1))
    assert isinstance(answer.nearest, Several)


@pytest.mark.parametrize("day", [date(2016, 1, 1), TODAY])
def test_an_unknown_key_is_unknown_on_any_day(day: date):
    answer = unit_on("99999-2507", day)
    assert isinstance(answer, Unknown)
    assert answer.nearest is None
    assert "tìm theo tên" in str(answer.why)


def test_a_bare_code_means_the_unit_that_bore_it_on_the_day():
    assert one("00004", date(2025, 4, 1)) == "00004-2503"
    assert one("00004", TODAY) == "00004-2507"


def test_a_unit_that_changed_its_kind_is_called_what_it_was_on_the_day():
    assert unit_on("75-2507", date(2026, 4, 29)).place.full_name == "Tỉnh Đồng Nai"
    assert unit_on("75-2507", date(2026, 4, 30)).place.full_name == "Thành phố Đồng Nai"
    assert unit_on("22-2503", date(2026, 8, 31)).place.full_name == "Tỉnh Quảng Ninh"
    assert unit_on("24-2507", date(2026, 9, 20)).place.full_name == "Thành phố Bắc Ninh"


def test_names_as_of_a_day_cost_one_query_for_any_number(django_assert_num_queries):
    few, many = [get("75-2507")], [get("75-2507")] * 50
    for views in (few, many):
        with django_assert_num_queries(1):
            as_on(views, date(2026, 1, 1))


def test_there_and_back_a_merged_commune_finds_itself_among_the_candidates():
    for step in Succession.objects.filter(kind="merge").order_by("?")[:25]:
        there = unit_on(step.before_id, TODAY).settled
        back = unit_on(there.key, date(2025, 6, 30))
        found = {back.place.key} if isinstance(back, Unit) else {c.key for c in back.candidates}
        assert step.before_id in found
