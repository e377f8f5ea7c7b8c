"""Text typed in VNI, TCVN3 or Windows-1258 comes out as the Unicode it was meant to be."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loive.documents.formats.legacy_encodings import TCVN3, VNI, decode_old, modernise
from loive.documents.formats.vietnamese_syllables import is_syllable, plausible

WORDS = """
phường nghiêng khuya quyền giữa ruộng những người được hỗ trợ trở về nhà bằng tiếng Việt của mỗi ấp đường
Đồng Tháp Ông Ấm Ước Ổn Yên ĐƯỜNG LÀNG NGHĨA QUYẾT thuở xưa kỳ lạ ngoằn ngoèo khuỷu tay bịt mắt ỉ ôi ưỡn
""".split()
# Many different words: a handful of marks may read alike in two encodings.
sentences = st.lists(st.sampled_from(WORDS), min_size=12, max_size=30, unique=True).map(" ".join)


def first_keys(table: dict[str, str]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for typed, letter in table.items():
        keys.setdefault(letter, typed)
    return keys


VNI_TYPED, TCVN3_TYPED = first_keys(VNI), first_keys(TCVN3)


def as_vni(text: str) -> str:
    return "".join(VNI_TYPED.get(c, c) for c in text)


def as_tcvn3(text: str) -> str:
    """TCVN3 has no marked capitals: they were typed small."""
    return "".join(TCVN3_TYPED.get(c) or TCVN3_TYPED.get(c.lower(), c) for c in text)


def as_1258(text: str) -> bytes:
    out = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones))
        out.append((base + tones).encode("cp1258"))
    return b"".join(out)


@settings(max_examples=150, deadline=None)
@given(sentences)
def test_vni_goes_round(text: str) -> None:
    assert decode_old(as_vni(text).encode("cp1252")) == (text, "vni")


@settings(max_examples=150, deadline=None)
@given(sentences)
def test_tcvn3_goes_round_but_for_single_marked_capitals(text: str) -> None:
    found = decode_old(as_tcvn3(text).encode("cp1252"))

    assert found is not None
    assert (found[0].lower(), found[1]) == (text.lower(), "tcvn3")


@settings(max_examples=150, deadline=None)
@given(sentences)
def test_windows_1258_goes_round(text: str) -> None:
    found = decode_old(as_1258(text))

    # A text whose few marks read alike in two encodings comes out the same either way.
    assert found is not None and found[0] == text


@settings(max_examples=100, deadline=None)
@given(sentences)
def test_unicode_text_is_left_as_it_is(text: str) -> None:
    assert modernise(text) == (text, "unicode")


@settings(max_examples=100, deadline=None)
@given(sentences)
def test_old_letters_pasted_into_a_unicode_file_are_known_too(text: str) -> None:
    assert modernise(as_vni(text)) == (text, "vni")


def test_a_word_in_a_capital_font_of_tcvn3_becomes_capitals() -> None:
    found = decode_old(as_tcvn3("KẾ HOẠCH GIỮ GÌN ĐƯỜNG LÀNG của xã").encode("cp1252"))

    assert found == ("KẾ HOẠCH GIỮ GÌN ĐƯỜNG LÀNG của xã", "tcvn3")


@pytest.mark.parametrize(
    "data", [bytes(range(128, 256)) * 8, "Größe, naïve, façade, niño, übergroß".encode("cp1252") * 9]
)
def test_other_bytes_are_no_vietnamese(data: bytes) -> None:
    assert decode_old(data) is None


@pytest.mark.parametrize("word", ["nghiêng", "quý", "gì", "giếng", "khuỷu", "ngoèo", "ươn", "yêu", "Đồng"])
def test_vietnamese_syllables_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["strêss", "vieät", "ngh", "qqu", "trườmg", "ấấ"])
def test_other_letter_runs_are_not(word: str) -> None:
    assert not is_syllable(word)


def test_the_share_of_right_letters_is_measured() -> None:
    assert plausible("đường làng") == 1
    assert plausible("plain") == 1
    assert plausible("vieät naïm") < 0.5
