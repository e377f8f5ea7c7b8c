"""The Word file read back: every rule of form of Decree 30/2020, annex I, that software can check."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import docx
import pytest
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from loive.documents.formats import docx_out
from loive.documents.formats.official.styles import LOOKS, Style
from loive.documents.forms.periodic_report import build
from tests.documents.samples import report

# Annex I of the decree: size from–to, bold, italic, alignment.
DECREE: dict[Style, tuple[float, float, bool, bool, str]] = {
    Style.STATE: (12, 13, True, False, "center"),
    Style.MOTTO: (13, 14, True, False, "center"),
    Style.PARENT: (12, 13, False, False, "center"),
    Style.ISSUER: (12, 13, True, False, "center"),
    Style.NUMBER: (13, 13, False, False, "center"),
    Style.DATELINE: (13, 14, False, True, "center"),
    Style.KIND: (13, 14, True, False, "center"),
    Style.ABSTRACT: (13, 14, True, False, "center"),
    Style.SUBJECT: (12, 13, False, False, "center"),
    Style.ADDRESSEE: (13, 14, False, False, "center"),
    Style.BASIS: (13, 14, False, True, "both"),
    Style.BODY: (13, 14, False, False, "both"),
    Style.CLOSING: (13, 14, False, False, "both"),
    Style.HEADING_1: (13, 14, True, False, "both"),
    Style.HEADING_2: (13, 14, True, False, "both"),
    Style.AUTHORITY: (13, 14, True, False, "center"),
    Style.SIGNER: (13, 14, True, False, "center"),
    Style.RECIPIENTS: (12, 12, True, True, "left"),
    Style.RECIPIENT: (11, 11, False, False, "left"),
    Style.ANNEX_LABEL: (14, 14, True, False, "center"),
    Style.ANNEX_TITLE: (13, 14, True, False, "center"),
    Style.ANNEX_REFERENCE: (13, 14, False, True, "center"),
    Style.PAGE_NUMBER: (13, 14, False, False, "center"),
}


@cache
def issued() -> bytes:
    return docx_out.write(build(report()))


def opened(data: bytes | None = None) -> Docx:
    return docx.Document(io.BytesIO(data or issued()))


def part(name: str, data: bytes | None = None) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data or issued())) as archive:
        return etree.fromstring(archive.read(name))


def test_every_page_is_a4_with_the_margins_of_the_decree() -> None:
    for section in opened().sections:
        paper_size = sorted((round(section.page_width.mm), round(section.page_height.mm)))
        assert paper_size == [210, 297]
        assert Mm(20) - 600 <= section.top_margin <= Mm(25) and Mm(20) - 600 <= section.bottom_margin <= Mm(
            25
        )
        assert (
            Mm(30) - 600 <= section.left_margin <= Mm(35) and Mm(15) <= section.right_margin <= Mm(20) + 600
        )


def test_the_annex_lies_on_its_side_after_an_upright_report() -> None:
    assert [section.page_width > section.page_height for section in opened().sections] == [False, True]


def test_times_new_roman_is_the_only_font_named() -> None:
    fonts = {value for node in part("word/styles.xml").iter(qn("w:rFonts")) for value in node.attrib.values()}
    assert (fonts, list(part("word/document.xml").iter(qn("w:rFonts")))) == ({"Times New Roman"}, [])


@pytest.mark.parametrize("style", list(DECREE), ids=lambda style: style.value)
def test_each_kind_of_line_looks_as_the_decree_asks(style: Style) -> None:
    smallest, largest, bold, italic, align = DECREE[style]
    (node,) = part("word/styles.xml").xpath(f"//*[@*[local-name()='styleId']='{style.value}']")
    size = int(node.find(f"{qn('w:rPr')}/{qn('w:sz')}").get(qn("w:val"))) / 2
    found = [node.find(f"{qn('w:rPr')}/{qn(tag)}") is not None for tag in ("w:b", "w:i")]
    assert smallest <= size <= largest
    assert (found, node.find(f"{qn('w:pPr')}/{qn('w:jc')}").get(qn("w:val"))) == ([bold, italic], align)


def test_body_text_keeps_the_spacing_of_the_decree() -> None:
    look = LOOKS[Style.BODY]
    assert (look.indent in (10, 12.7), look.before + look.after >= 6, 1 <= look.line <= 1.5) == (True,) * 3


def test_state_and_motto_stand_on_the_right_of_the_head() -> None:
    head = opened().tables[0]
    texts = [line.text for line in head.rows[0].cells[1].paragraphs]
    assert texts == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "",
        "Thuận Hà, ngày 18 tháng 12 năm 2026",
    ]


def test_the_issuer_and_number_stand_on_its_left() -> None:
    texts = [line.text for line in opened().tables[0].rows[0].cells[0].paragraphs]
    assert texts == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH THUẬN HÀ",
        "BAN CHỈ ĐẠO PHÒNG, CHỐNG",
        "TỘI PHẠM TỈNH THUẬN HÀ",
        "",
        "Số: 07/BC-BCĐ",
    ]


def test_head_and_foot_have_no_borders() -> None:
    tables = part("word/document.xml").iter(qn("w:tblStyle"))
    styles = [node.get(qn("w:val")) for node in tables]
    borders = part("word/styles.xml").xpath(
        "//*[@*[local-name()='styleId']='LayoutTable']//*[local-name()='tblBorders']"
    )
    assert (styles, borders) == (["LayoutTable", "DataTable", "LayoutTable", "DataTable"], [])


def test_the_rules_are_as_long_as_the_decree_asks() -> None:
    cells = opened().tables[0].rows[0].cells
    left, right = (next(line for line in cell.paragraphs if line.style.name == "Đường kẻ") for cell in cells)
    shares = []
    for rule, cell, text_width in ((left, cells[0], 177.0), (right, cells[1], 159.0)):
        width = cell.width.pt - rule.paragraph_format.left_indent.pt - rule.paragraph_format.right_indent.pt
        shares.append(width / text_width)
    assert 1 / 3 <= shares[0] <= 1 / 2 and 0.97 <= shares[1] <= 1.03


def test_the_page_number_is_a_field_in_the_middle_of_the_top_margin() -> None:
    header = opened().sections[0].header
    fields = [node.text.strip() for node in header._element.iter(qn("w:instrText"))]
    assert (fields, header.paragraphs[0].style.name) == (["PAGE"], "Số trang")


def test_the_first_page_shows_no_number() -> None:
    section = opened().sections[0]
    fields = list(section.first_page_header._element.iter(qn("w:instrText")))
    assert (section.different_first_page_header_footer, fields) == (True, [])


def test_each_annex_has_headers_and_numbers_of_its_own() -> None:
    for section in opened().sections:
        assert not section.header.is_linked_to_previous
        assert section.different_first_page_header_footer
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


def test_every_style_used_is_defined_and_nothing_is_formatted_by_hand() -> None:
    defined = {node.get(qn("w:styleId")) for node in part("word/styles.xml").iter(qn("w:style"))}
    body = part("word/document.xml")
    used = {
        node.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for node in body.iter(qn(tag))
    }
    by_hand = {child.tag for node in body.iter(qn("w:rPr")) for child in node} - {qn("w:rStyle")}
    assert (used - defined, by_hand) == (set(), set())


def test_headings_are_the_headings_word_knows() -> None:
    found = [
        (line.style.name, line.text) for line in opened().paragraphs if line.style.name.startswith("Heading")
    ]
    assert found[:3] == [
        ("Heading 1", "I. TÌNH HÌNH CHUNG"),
        ("Heading 1", "II. KẾT QUẢ THỰC HIỆN CÁC NHÓM NHIỆM VỤ"),
        ("Heading 2", "1. Chỉ đạo, điều hành"),
    ]


@pytest.mark.parametrize("name", ["Heading 1", "Heading 2", "Heading 3", "Tên bảng", "Nội dung kết thúc"])
def test_a_line_that_leads_stays_with_what_it_leads_to(name: str) -> None:
    assert opened().styles[name].paragraph_format.keep_with_next


def test_the_signature_block_is_never_broken_nor_alone() -> None:
    body = part("word/document.xml")
    tables = [node for node in body.find(qn("w:body")) if node.tag == qn("w:tbl")]
    foot = tables[2]
    closing = foot.getprevious().find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
    assert (closing, foot.find(f".//{qn('w:cantSplit')}") is not None) == ("Closing", True)


def test_signer_and_recipients_stand_side_by_side() -> None:
    recipients, signature = opened().tables[2].rows[0].cells
    assert [line.text for line in signature.paragraphs] == [
        "KT. TRƯỞNG BAN",
        "PHÓ TRƯỞNG BAN",
        "Trần Thị Mẫu",
    ]
    assert [recipients.paragraphs[place].text for place in (0, 1, -1)] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT, NC.",
    ]


def test_the_head_row_of_each_table_of_figures_repeats() -> None:
    rows = [table.rows[0]._tr for table in opened().tables if table.style.name == "Bảng số liệu"]
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, True]
