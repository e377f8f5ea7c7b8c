"""Whom a plan means by a name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loive.organisations.queries import match_name
from loive.organisations.queries.names import named

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 4)
PROVINCE = "75-2507"

# A name as plans write it → the body of the cast that it means, and how it was found.
MEANT = {
    "Công an tỉnh": ("police", "name"),
    "Công an tỉnh Đồng Nai": ("police", "name"),
    "Công an tỉnh Bình Phước": ("police", "name"),
    "Sở Lao động - Thương binh và Xã hội": ("health", "function"),
    "Sở LĐTBXH": ("health", "function"),
    "Sở LĐ-TB&XH": ("health", "function"),
    "Phòng Lao động - Thương binh và Xã hội huyện Xuân Lộc": ("health", "function"),
    "Hội Liên hiệp Phụ nữ Việt Nam tỉnh Đồng Nai": ("women_union", "name"),
    "Hội LHPN tỉnh": ("women_union", "name"),
    "Sở Thông tin và Truyền thông": ("culture", "line"),
    "Sở VH,TT&DL": ("culture", "name"),
    "Sở GD&ĐT": ("education", "name"),
    "Sở Tư pháp": ("justice", "name"),
    "TAND tỉnh": ("court", "name"),
    "Viện Kiểm sát nhân dân tỉnh": ("procuracy", "name"),
    "VKSND tỉnh": ("procuracy", "name"),
    "BCH BĐBP tỉnh": ("border", "line"),
    "Bộ Chỉ huy quân sự tỉnh": ("military", "name"),
    "BCĐ 138 tỉnh": ("committee", "line"),
    "Ban Chỉ đạo phòng, chống AIDS, tội phạm và tệ nạn xã hội tỉnh Đồng Nai": ("committee", "line"),
    "Ban Chỉ đạo tỉnh (qua Cơ quan Thường trực)": ("committee", "line"),
    "Đài Phát thanh và Truyền hình Đồng Nai": ("broadcaster", "line"),
    "Báo Đồng Nai": ("broadcaster", "line"),
    "UBND tỉnh": ("people_committee", "name"),
    "Uỷ ban nhân dân tỉnh": ("people_committee", "name"),
    "Ủy ban nhân dân phường Trấn Biên": ("commune", "name"),
    "Phòng Cảnh sát Hình sự, Công an tỉnh": ("police", "part"),
    "Công an huyện Xuân Lộc": ("police", "function"),
    "Tổng đài 111": ("hotline", "line"),
}


@pytest.mark.parametrize("text", MEANT)
def test_a_name_in_a_plan_means_the_body_that_does_the_work_today(cast, text: str):
    key, how = MEANT[text]
    found = match_name(text, DAY, PROVINCE)
    assert [(m.organisation.id, m.how) for m in found] == [(getattr(cast.bodies, key).id, how)]


@pytest.mark.parametrize(
    "text",
    [
        "Các sở, ban, ngành, đoàn thể",
        "Ủy ban nhân dân các huyện, thị xã, thành phố",
        "UBND cấp xã",
        "Công an cấp huyện",
        "Sở Phép thuật",
        "Hội LHPN tỉnh Vĩnh Long",
        "",
        "...",
    ],
)
def test_a_name_of_several_of_another_place_or_of_none_means_nobody(text: str):
    assert match_name(text, DAY, PROVINCE) == []


def test_without_a_place_every_body_of_the_name_is_proposed(cast):
    found = {m.organisation.id for m in match_name("Sở Y tế", DAY)}
    assert found == {cast.bodies.health.id, cast.bodies.other_health.id}


def test_before_the_bodies_stood_nobody_is_meant():
    assert match_name("Công an tỉnh", date(2023, 3, 1), PROVINCE) == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Sở Lao động – Thương binh & Xã hội tỉnh", "so lao dong thuong binh xa hoi"),
        ("Bộ Chỉ huy Quân sự tỉnh", "bo chi huy quan su"),
        ("UBND thành phố Biên Hòa", "uy ban nhan dan"),
        ("Ủy ban MTTQ Việt Nam tỉnh và các tổ chức thành viên", "uy ban mat tran to quoc"),
        ("Cơ quan địa phương", "co quan dia phuong"),
        ("Cục Hải quan tỉnh", "cuc hai quan"),
        ("UBND Hà Tĩnh", "uy ban nhan dan ha tinh"),
    ],
)
def test_a_name_is_read_without_its_level_and_place(text: str, plain: str):
    assert named(text).plain == plain


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_no_text_breaks_the_reading(text: str):
    assert isinstance(match_name(text, DAY, PROVINCE), list)
