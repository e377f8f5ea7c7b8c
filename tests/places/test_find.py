"""What a person types, and the units that answer."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loive.places import queries
from loive.places.queries.find import understand

pytestmark = pytest.mark.django_db


def keys(text: str, **narrowed: object) -> list[str]:
    return [found.key for found in queries.find(text, **narrowed)]


@pytest.mark.parametrize(
    "typed",
    ["Phước Tân, Đồng Nai", "phuoc tan dong nai", "PHUOC TAN  tp dong nai", "phường phước tân tỉnh đồng nai"],
)
def test_a_name_is_found_with_or_without_marks_and_narrowed_by_its_province(typed: str):
    assert keys(typed) == ["26377-2507", "26377-2503"]


def test_a_name_typed_with_its_former_district_finds_the_former_unit():
    assert keys("P. Phước Tân, TP Biên Hòa") == ["26377-2503"]


def test_units_of_today_come_before_those_that_ended():
    ended = [found.has_ended for found in queries.find("Phước Tân") if found.name == "Phước Tân"]
    assert ended == sorted(ended)
    assert set(ended) == {True, False}


def test_the_kind_typed_comes_first_and_hides_nothing():
    kinds = [found.kind for found in queries.find("xã phước tân")]
    assert kinds[0] == "commune"
    assert "ward" in kinds


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("tỉnh Bình Phước", "70-2503"),
        ("huyện Xuân Lộc", "741-2503"),
        ("H. Xuân Lộc", "741-2503"),
        ("tt gia ray", "26425-2503"),
        ("Q1 TPHCM", "760-2503"),
        ("quan 1, tp. ho chi minh", "760-2503"),
        ("phường 01 quận 4", "27298-2503"),
        ("P1 Q4", "27298-2503"),
        ("TP.HCM", "79-2507"),
        ("sai gon", "79-2507"),
        ("Thừa Thiên Huế", "46-2503"),
        ("Đắc Lắc", "66-2507"),
        ("đặc khu Hoàng Sa", "20333-2507"),
        ("truong sa", "22736-2507"),
        ("tỉnh Hoà Bình", "17-2503"),
        ("75-2507", "75-2507"),
        ("vn", "VN"),
    ],
)
def test_a_name_finds_its_unit_first(typed: str, key: str):
    assert key in keys(typed)[:2]


@pytest.mark.parametrize(
    ("typed", "key"), [("Tĩnh Gia, Thanh Hóa", "16561-2507"), ("quan son", "15016-2507")]
)
def test_a_name_that_begins_like_a_kind_is_still_a_name(typed: str, key: str):
    assert key in keys(typed)[:2]


def test_a_code_finds_every_unit_that_bore_it():
    assert keys("26425") == ["26425-2507", "26425-2503"]


def test_on_a_day_only_units_that_stood_answer_under_the_name_they_had():
    found = queries.find("Xuân Lộc Đồng Nai", on=date(2026, 3, 1))
    assert [(f.full_name, f.province_name) for f in found] == [("Xã Xuân Lộc", "Tỉnh Đồng Nai")]
    later = queries.find("Xuân Lộc Đồng Nai", on=date(2026, 5, 1))
    assert [(f.full_name, f.province_name) for f in later] == [("Phường Xuân Lộc", "Thành phố Đồng Nai")]


def test_a_day_before_the_data_begins_is_answered_by_the_oldest_units():
    assert keys("Phước Tân Đồng Nai", on=date(2016, 12, 12)) == ["26377-2503"]


def test_within_an_area_units_of_every_time_are_found():
    assert keys("Phước Tân", within="75-2507") == ["26377-2507", "25250-2503", "26377-2503"]


def test_a_kind_narrows():
    assert keys("đồng nai", kind="province") == ["75-2503"]


def test_never_more_than_asked_for():
    assert len(queries.find("hoa", limit=3)) == 3


@pytest.mark.parametrize("typed", ["", "   ", "%", "_", "'; --", "zzzz", "…"])
def test_what_is_no_name_finds_nothing(typed: str):
    assert queries.find(typed) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_no_text_breaks_the_search(text: str):
    assert len(queries.find(text, limit=5)) <= 5


@given(st.text(max_size=300))
def test_what_is_asked_of_the_table_is_bounded(text: str):
    assert len(understand(text).must) <= 16


def test_a_search_is_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        queries.find("phuoc tan dong nai")
    with django_assert_num_queries(2):
        queries.find("phuoc tan dong nai", on=date(2026, 3, 1))
