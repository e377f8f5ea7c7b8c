"""The PDF read back: words, pages, fonts, accessibility, hostile text."""

from __future__ import annotations

import ctypes
import subprocess
import sys
import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from loive.documents.formats import fonts, pdf_out
from loive.documents.formats import official as paper
from loive.documents.forms.periodic_report import build
from tests.documents.samples import report

VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VIETNAMESE = [unicodedata.normalize("NFC", vowel + mark) for vowel in VOWELS for mark in MARKS] + ["đ", "Đ"]

HOSTILE = (
    '#read("/etc/passwd")',
    "$x^2$ *đậm* _nghiêng_ `mã`",
    "<nhãn> @nguồn #let a = 1",
    "\\ // /* chú thích */ = Tiêu đề",
    "#set page(width: 1cm) [x] {y}",
    '"; #panic("x") //',
    "{{ 7 * 7 }} ${7*7} %s",
    "--- ... ~ -? 'a' \"b\"",
)


def document(*body: paper.Part, **changes: object) -> paper.Document:
    return replace(build(report()), body=body, **changes)  # type: ignore[arg-type]


def pages(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    return [pdf[place].get_textpage().get_text_range() for place in range(len(pdf))]


def squeezed(text: str) -> str:
    """Drop what line breaking adds: blanks, line ends, break points."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "\u200b\ufffe\x02")


@cache
def issued() -> bytes:
    return pdf_out.write(build(report()))


def test_the_report_takes_three_pages_and_an_annex() -> None:
    assert len(pages(issued())) == 4


def test_the_head_carries_state_motto_issuer_number_and_date() -> None:
    first = pages(issued())[0]
    assert [words in first for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BAN CHỈ ĐẠO PHÒNG, CHỐNG",
        "Số: 07/BC-BCĐ", "Thuận Hà, ngày 18 tháng 12 năm 2026",
    )] == [True] * 5  # fmt: skip


def test_every_page_but_the_first_of_a_part_shows_its_number_on_top() -> None:
    assert [text.split()[0] for text in pages(issued())] == ["ỦY", "2", "3", "Phụ"]


def test_a_long_annex_is_numbered_from_one_again() -> None:
    long = paper.Annex("Biểu", tuple(paper.paragraph(f"Dòng {place}") for place in range(40)))
    assert [text.split()[0] for text in pages(pdf_out.write(document(annexes=(long,))))] == [
        "ỦY",
        "Phụ",
        "2",
        "3",
    ]


def test_pages_are_a4_and_the_annex_lies_on_its_side() -> None:
    pdf = pypdfium2.PdfDocument(issued())
    sizes = [tuple(round(side * 25.4 / 72) for side in pdf[place].get_size()) for place in range(len(pdf))]
    assert sizes == [(210, 297)] * 3 + [(297, 210)]


def test_the_text_stays_within_the_margins_of_the_decree() -> None:
    page = pypdfium2.PdfDocument(issued())[1]
    width, height = page.get_size()
    boxes = [item.get_bounds() for item in page.get_objects() if item.type == pdfium.FPDF_PAGEOBJ_TEXT]
    millimetre = 72 / 25.4
    left, right = min(box[0] for box in boxes), width - max(box[2] for box in boxes)
    bottom = min(box[1] for box in boxes)
    assert (left >= 30 * millimetre - 1, right >= 15 * millimetre, bottom >= 20 * millimetre) == (True,) * 3


def test_the_head_of_a_table_repeats_on_each_of_its_pages() -> None:
    rows = tuple((paper.Cell(place),) for place in range(120))
    text = pages(pdf_out.write(document(paper.Table((paper.Column("Đầu bảng riêng"),), rows), annexes=())))
    assert [page.count("Đầu bảng riêng") for page in text][:3] == [1, 1, 1]


def test_every_vietnamese_letter_survives_in_every_weight() -> None:
    letters = " ".join(VIETNAMESE)
    runs = [paper.Run(letters, bold, italic) for bold in (False, True) for italic in (False, True)]
    text = squeezed("".join(pages(pdf_out.write(document(paper.Paragraph(tuple(runs)))))))
    assert text.count(squeezed(letters)) == 4


@pytest.mark.parametrize("style", fonts.FILES)
def test_every_vietnamese_letter_is_in_the_fonts(style: str) -> None:
    held = TTFont(fonts.directory() / style).getBestCmap()
    assert [sign for sign in VIETNAMESE if ord(sign) not in held] == []


def test_the_letters_of_the_fonts_are_those_a_font_library_finds() -> None:
    held = [set(TTFont(fonts.directory() / name).getBestCmap()) for name in fonts.FILES]
    assert fonts.letters() == set.intersection(*held)


def test_all_fonts_are_embedded_and_of_one_family() -> None:
    assert {(True, "TeXGyreTermes")} == {
        (embedded, name.partition("+")[2].partition("-")[0]) for embedded, name in _fonts(issued())
    }


def _fonts(data: bytes) -> set[tuple[bool, str]]:
    pdf, found = pypdfium2.PdfDocument(data), set()
    for place in range(len(pdf)):
        for item in pdf[place].get_objects():
            if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
                font = pdfium.FPDFTextObj_GetFont(item)
                name = ctypes.create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, name, 200)
                found.add((pdfium.FPDFFont_GetIsEmbedded(font) == 1, name.value.decode()))
    return found


def test_the_file_is_tagged_and_says_that_it_is_archival_and_accessible() -> None:
    tagged = pdfium.FPDFCatalog_IsTagged(pypdfium2.PdfDocument(issued()))
    assert (tagged, b"<pdfaid:part>2<" in issued(), b"<pdfuaid:part>1<" in issued()) == (1, True, True)


def test_title_author_language_and_date_are_those_of_the_document() -> None:
    about = pypdfium2.PdfDocument(issued()).get_metadata_dict()
    assert (about["Title"], about["Author"], about["CreationDate"][:10], b"(vi-VN)" in issued()) == (
        "Báo cáo Kết quả công tác phòng, chống mua bán người năm 2026",
        "Ban Chỉ đạo phòng, chống tội phạm tỉnh Thuận Hà",
        "D:20261218",
        True,
    )


def test_headings_become_bookmarks() -> None:
    titles = [entry.get_title() for entry in pypdfium2.PdfDocument(issued()).get_toc()]
    assert titles[:2] + titles[-1:] == [
        "I. TÌNH HÌNH CHUNG",
        "II. KẾT QUẢ THỰC HIỆN CÁC NHÓM NHIỆM VỤ",
        "Phụ lục",
    ]


@pytest.mark.parametrize("signed", [True, False])
def test_only_a_draft_is_marked_as_one(signed: bool) -> None:
    text = pages(pdf_out.write(build(report(signed=signed))))
    assert ["DỰ THẢO" in page for page in text] == [not signed] * 4


@pytest.mark.parametrize("typed", HOSTILE)
def test_markup_prints_as_typed(typed: str) -> None:
    table = paper.Table((paper.Column(typed),), ((paper.Cell(typed),),), title=typed, note=typed)
    parts = (paper.paragraph(typed), paper.Bullet(paper.words(typed)), paper.Block(paper.words(typed)), table)
    text = squeezed("".join(pages(pdf_out.write(document(*parts)))))
    assert text.count(squeezed(typed)) == 7


def test_markup_in_the_head_and_foot_prints_as_typed() -> None:
    typed = "#x $y$"
    changed = document(
        bases=(typed,),
        addressees=(typed,),
        recipients=(typed,),
        signature=paper.Signature(typed, typed),
        abstract=typed,
    )
    text = squeezed("".join(pages(pdf_out.write(changed))).casefold())
    assert text.count("#x$y$") == 6


@pytest.mark.parametrize(("narrow", "length"), [(True, 5_000), (False, 200_000)])
def test_a_word_without_end_is_broken_and_loses_nothing(narrow: bool, length: int) -> None:
    word = "đ" * length
    filler = paper.Column("B", width=9)
    table = paper.Table((paper.Column("A"), filler), ((paper.Cell(word), paper.Cell("b")),))
    data = pdf_out.write(document(table if narrow else paper.paragraph(word), annexes=()))
    assert squeezed("".join(pages(data))).count("đ") >= length
    assert _widest(data) <= 210 - 15


def _widest(data: bytes) -> float:
    pdf = pypdfium2.PdfDocument(data)
    items = (item for item in pdf[0].get_objects() if item.type == pdfium.FPDF_PAGEOBJ_TEXT)
    return max(item.get_bounds()[2] for item in items) * 25.4 / 72


def test_two_hundred_thousand_letters_are_printed_to_the_last() -> None:
    text = "Một đoạn văn rất dài. " * 9_000 + "Hết đoạn"
    assert "Hết đoạn" in "".join(pages(pdf_out.write(document(paper.paragraph(text)))))


def test_letters_no_font_holds_are_marked_and_named() -> None:
    odd = document(paper.paragraph("Tên: 中文 😀 và หมู่"))
    assert ("Tên: [?] [?] và [?]" in pages(pdf_out.write(odd))[0], "中" in pdf_out.unprintable(odd)) == (
        True,
        True,
    )


def test_an_ordinary_report_holds_nothing_unprintable() -> None:
    assert pdf_out.unprintable(build(report())) == ""


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400), st.text(max_size=40))
def test_any_text_can_be_printed(text: str, name: str) -> None:
    table = paper.Table((paper.Column(name), paper.Column("B")), ((paper.Cell(text), paper.Cell(None)),))
    assert pdf_out.write(document(paper.paragraph(text), paper.Block(paper.words(name)), table)).startswith(
        b"%PDF"
    )


def test_the_same_document_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import django, hashlib; django.setup();"
        "from tests.documents.samples import report; from loive.documents.forms.periodic_report import build;"
        "from loive.documents.formats import pdf_out; import sys;"
        "sys.stdout.buffer.write(pdf_out.write(build(report())))"
    )
    root = Path(__file__).parents[3]
    env = {
        "PYTHONPATH": f"{root}:{root / 'src'}",
        "DJANGO_SETTINGS_MODULE": "loive.settings",
        "LOIVE_SECRET_KEY": "x",
    }
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, check=True, cwd=root)
    assert ran.stdout == issued()


def test_a_document_of_another_day_gives_other_bytes() -> None:
    heading = build(report()).heading
    moved = replace(build(report()), heading=replace(heading, on=heading.on.replace(day=19)))
    assert pdf_out.write(moved) != issued()
