"""Names of public bodies: aliases, places, lists, and names broken off."""

from __future__ import annotations

import pytest

from loive.documents.plan_import.bodies.names import bodies_at, opens_a_body, reads_as_bodies
from tests.documents.plan_import.writing import passage


def names(text: str) -> list[str]:
    return [body.name for body in bodies_at(passage(text), 0)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("ỦY BAN NHÂN DÂN TỈNH TÂN GIANG", "Ủy ban nhân dân tỉnh Tân Giang"),
        ("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Lao động Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
        ("Hội LHPN tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"),
        ("Toà án nhân dân khu vực 3", "Tòa án nhân dân khu vực 3"),
        ("VKSND tỉnh", "Viện kiểm sát nhân dân tỉnh"),
        ("Đài PTTH Tân Giang", "Đài Phát thanh và Truyền hình Tân Giang"),
        ("Báo Tân Giang", "Báo Tân Giang"),
        ("Công an xã Suối Mây", "Công an xã Suối Mây"),
        ("Ban Chỉ đạo 138 tỉnh", "Ban Chỉ đạo 138 tỉnh"),
        ("BCĐ 138/CP", "Ban Chỉ đạo 138/CP"),
        ("Trường THPT Hương Trà", "Trường THPT Hương Trà"),
        ("Phòng Văn hóa - Xã hội xã", "Phòng Văn hóa - Xã hội xã"),
        ("các cơ quan, đơn vị có liên quan", "Các cơ quan, đơn vị có liên quan"),
        ("Các Sở, ban ngành", "Các sở, ban, ngành"),
    ],
)
def test_a_name_is_read_in_full_and_in_todays_spelling(written: str, name: str) -> None:
    assert names(written) == [name]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Công an tỉnh, Sở Y tế và Sở Tư pháp", ["Công an tỉnh", "Sở Y tế", "Sở Tư pháp"]),
        (
            "các sở, ban, ngành, đoàn thể, UBND các huyện, thị xã Long Hồ, thành phố Tân An",
            ["Các sở, ban, ngành, đoàn thể", "Ủy ban nhân dân các huyện, thị xã Long Hồ, thành phố Tân An"],
        ),
        (
            "Sở Tài chính; UBND các xã, phường, đặc khu",
            ["Sở Tài chính", "Ủy ban nhân dân các xã, phường, đặc khu"],
        ),
        ("Công an tỉnh cùng với Hội Nông dân xã", ["Công an tỉnh", "Hội Nông dân xã"]),
    ],
)
def test_a_list_of_bodies_is_read_one_by_one(written: str, expected: list[str]) -> None:
    assert names(written) == expected


@pytest.mark.parametrize(
    "text", ["Số y tá", "tổ chức họp", "giáo dục", "Bảo vệ rừng", "Hội nghị", "xã hội hóa"]
)
def test_ordinary_words_are_no_bodies(text: str) -> None:
    assert names(text) == []


def test_an_office_in_front_stands_for_its_body() -> None:
    (body,) = bodies_at(passage("Chủ tịch UBND các xã, phường"), 0)

    assert (body.name, body.addressed_name) == (
        "Ủy ban nhân dân các xã, phường",
        "Chủ tịch Ủy ban nhân dân các xã, phường",
    )


def test_a_short_name_in_brackets_belongs_to_the_name() -> None:
    text = "Ban Chỉ đạo phòng, chống tội phạm tỉnh Tân Giang (Ban Chỉ đạo tỉnh) ban hành"
    (body,) = bodies_at(passage(text), 0)

    assert text[body.end :] == " ban hành"


@pytest.mark.parametrize("heading", ["Sở Y tế", "Đề nghị Tỉnh đoàn, Hội Nông dân tỉnh", "Giao Công an tỉnh:"])
def test_a_heading_of_bodies_is_known_as_one(heading: str) -> None:
    assert reads_as_bodies(heading)


@pytest.mark.parametrize("heading", ["Sở Y tế mở cửa", "Công tác truyền thông", ""])
def test_a_heading_with_other_words_is_not(heading: str) -> None:
    assert not reads_as_bodies(heading)


@pytest.mark.parametrize("broken", ["Sở", "Đề nghị", "Hội Liên hiệp", "Bộ Chỉ huy", "Ủy ban"])
def test_a_name_broken_off_at_the_lines_end_is_noticed(broken: str) -> None:
    assert opens_a_body(broken)


@pytest.mark.parametrize("whole", ["Sở Y tế", "Mục đích", "Công tác"])
def test_a_whole_name_is_not_broken_off(whole: str) -> None:
    assert not opens_a_body(whole)
