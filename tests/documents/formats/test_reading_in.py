"""What a document is, told by its content; what cannot be read is refused with a code and a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from loive.base.errors import Refusal
from loive.documents.formats.read_limits import Limits
from loive.documents.formats.read_refusals import WHY
from loive.documents.formats.reading import bytes_of, read

TEXT = "Kế hoạch giữ gìn đường làng\nNgười người cùng làm"


def code_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as refused:
        read(data, limits or Limits())
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_any_dress_is_the_same_text(encoding: str) -> None:
    assert read((TEXT * 4).encode(encoding)).text == TEXT * 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_one(end: str) -> None:
    assert read(TEXT.replace("\n", end).encode()).text == TEXT


def test_decomposed_letters_are_composed() -> None:
    import unicodedata

    assert read(unicodedata.normalize("NFD", TEXT).encode()).text == TEXT


def test_invisible_characters_are_dropped() -> None:
    assert read("Đường\u200b làng\ufeff\u00ad xã".encode()).text == "Đường làng xã"


def test_a_few_broken_bytes_do_not_spoil_a_text() -> None:
    data = (TEXT * 20).encode()

    assert read(data[:100] + b"\xff" + data[100:]).text.count("Người người") == 20


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t \n", "empty"),
        (b"\xef\xbb\xbf  ", "empty"),
        (b"\x00" * 5000, "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x01" * 600, "word_old"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "word_locked"),
        (b"{\\rtf1\\ansi Xin chao}", "other_format"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, "other_format"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 60, "other_format"),
        (b"<!DOCTYPE html><html><body>Ke hoach</body></html>", "other_format"),
        (b"PK\x03\x04" + b"broken" * 30, "docx_broken"),
        (b"%PDF-1.7\nbroken", "pdf_broken"),
        (bytes(range(256)) * 40, "unknown"),
        (bytes(range(128, 256)) * 40, "unknown_letters"),
    ],
)
def test_each_kind_of_unreadable_file_has_its_code(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_a_file_over_the_limit_is_refused() -> None:
    assert code_of(b"a" * 101, Limits(size=100)) == "too_large"


def test_a_text_over_the_limit_is_refused_not_cut() -> None:
    assert code_of("dài ".encode() * 100, Limits(characters=300)) == "too_long"
    assert code_of(b"a\n" * 100, Limits(paragraphs=50)) == "too_long"


def test_a_huge_file_is_never_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as hole:
        hole.truncate(200 * 1024 * 1024)

    with pytest.raises(Refusal) as refused:
        bytes_of(file)
    assert refused.value.code == "too_large"


@pytest.mark.parametrize("code", sorted(WHY))
def test_every_refusal_says_what_to_do(code: str) -> None:
    assert "Hãy" in str(WHY[code]) or "hãy" in str(WHY[code])
