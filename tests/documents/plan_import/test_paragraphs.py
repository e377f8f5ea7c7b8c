"""Sentences broken by lines and pages are whole again, and know where they stand."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loive.documents.plan_import.structure.paragraphs import paragraphs_of
from loive.documents.plan_import.text.lines import lines_of

LONG = (
    "Vận động các hộ dân trong xóm cùng nhau giữ gìn đường làng ngõ phố, trồng cây bóng mát dọc bờ "
    "kênh, thắp đèn "
    "trước cửa mỗi tối, giúp người già và trẻ nhỏ qua đường, báo ngay cho công an khi thấy người "
    "lạ rủ rê đi xa."
)


def paragraphs(text: str) -> list[str]:
    return [p.whole.text for p in paragraphs_of(list(lines_of(text)))]


def test_a_page_break_inside_a_sentence_is_mended() -> None:
    assert paragraphs("1. Mở lớp dạy nghề cho\n\nthanh niên trong xã.") == [
        "1. Mở lớp dạy nghề cho thanh niên trong xã."
    ]


def test_a_page_number_between_the_halves_is_dropped() -> None:
    assert paragraphs("Mở lớp dạy nghề cho\n\n3\n\nthanh niên trong xã.") == [
        "Mở lớp dạy nghề cho thanh niên trong xã."
    ]


def test_two_sentences_of_an_unwrapped_text_stay_two_paragraphs() -> None:
    assert paragraphs("Mở lớp dạy nghề.\n\nThắp đèn trước cửa.") == [
        "Mở lớp dạy nghề.",
        "Thắp đèn trước cửa.",
    ]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_hard_wrapped_items_are_joined_and_kept_apart(width: int) -> None:
    items = [f"{n}. {LONG}" for n in range(1, 6)]
    wrapped = "\n".join("\n".join(textwrap.wrap(item, width, break_on_hyphens=False)) for item in items)

    assert paragraphs(wrapped) == items


def test_a_heading_is_not_joined_to_the_sentence_under_it() -> None:
    wrapped = "\n".join(textwrap.wrap(f"1. {LONG}", 72))

    assert paragraphs(f"{wrapped}\n2. Sở Y tế\nMở cửa cả ngày nghỉ.\n{wrapped}")[1:3] == [
        "2. Sở Y tế",
        "Mở cửa cả ngày nghỉ.",
    ]


def test_a_name_broken_after_its_first_word_is_joined() -> None:
    wrapped = "\n".join(textwrap.wrap(f"1. {LONG}", 72))

    assert "2. Đề nghị Hội Nông dân tỉnh" in paragraphs(
        f"{wrapped}\n2. Đề nghị\nHội Nông dân tỉnh\nMở lớp.\n{wrapped}"
    )


def test_a_dash_inside_a_name_opens_no_item() -> None:
    wrapped = "\n".join(textwrap.wrap(f"1. {LONG}", 72))
    broken = (
        "2. Việc giúp người trở về do các cán bộ của Sở Lao động ở mỗi nơi\n- Thương binh và Xã hội cùng làm."
    )

    assert paragraphs(f"{wrapped}\n{broken}\n{wrapped}")[1].endswith(
        "ở mỗi nơi - Thương binh và Xã hội cùng làm."
    )


def test_a_number_broken_at_its_hyphen_is_mended() -> None:
    assert paragraphs("Theo Quyết định số 33/QĐ-\nTTg của Chính phủ.") == [
        "Theo Quyết định số 33/QĐ-TTg của Chính phủ."
    ]


def test_two_headings_glued_together_are_parted() -> None:
    assert paragraphs("**I. MỤC ĐÍCH****1. Mục đích chung**\n\nLàng yên.") == [
        "I. MỤC ĐÍCH",
        "1. Mục đích chung",
        "Làng yên.",
    ]


@pytest.mark.parametrize("line", ["**Nơi nhận:**", "*Nơi nhận:*", "### Nơi nhận:", "> Nơi nhận:"])
def test_marks_of_layout_are_not_part_of_the_text(line: str) -> None:
    assert paragraphs(line) == ["Nơi nhận:"]


def test_the_motto_and_rules_are_dropped() -> None:
    assert paragraphs(
        "XÃ SUỐI MÂY   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n-----\nĐộc lập - Tự do - Hạnh phúc"
    ) == ["XÃ SUỐI MÂY"]


@pytest.mark.parametrize(
    "stamp",
    [
        "Người ký: Ủy ban nhân dân xã",
        "Thời gian ký: 12.03.2026 08:15",
        "https://example.vn/van-ban",
        "Tải Văn bản gốc",
    ],
)
def test_what_programs_print_around_a_document_is_dropped(stamp: str) -> None:
    assert paragraphs(f"{stamp}\n\nLàng yên.") == ["Làng yên."]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aă 1.-)*#\n\tĐ“”;:,|%/", max_size=300))
def test_every_character_knows_its_place(text: str) -> None:
    for paragraph in paragraphs_of(list(lines_of(text))):
        for character, place in zip(paragraph.whole.text, paragraph.whole.at, strict=True):
            assert character in (text[place], " ")
