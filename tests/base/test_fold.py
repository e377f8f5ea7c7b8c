"""Text typed without marks finds text with them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.fold import fold, nfc

LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ "
vietnamese = st.text(alphabet=LETTERS + LETTERS.upper(), max_size=40)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Đồng Nai", "dong nai"),
        ("Đắk Lắk", "dak lak"),
        ("  Phường   Trảng Dài ", "phuong trang dai"),
        ("hoá", "hoa"),
        ("hóa", "hoa"),
        ("Nguyễn Thị Ước", "nguyen thi uoc"),
    ],
)
def test_is_typed_without_marks(written: str, typed: str):
    assert fold(written) == typed


@given(vietnamese)
def test_nothing_but_plain_letters_is_left(text: str):
    assert set(fold(text)) <= set("abcdefghijklmnopqrstuvwxyz ")


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str):
    assert fold(fold(text)) == fold(text)


@given(vietnamese)
def test_composed_and_decomposed_writing_fold_alike(text: str):
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text))


@given(vietnamese)
def test_capitals_do_not_matter(text: str):
    assert fold(text.upper()) == fold(text)
