"""The Word file read back: every rule of form of Decree 30/2020, annex I, that software can check."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache

import docx
import pytest
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from loive.documents.formats import docx_out
from loive.documents.formats import official as paper
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


def document(*body: paper.Part, **changes: object) -> paper.Document:
    return replace(build(report()), body=body, **changes)  # type: ignore[arg-type]


def words_of(data: bytes) -> str:
    return "\n".join(
        "".join(line.itertext(qn("w:t"))) for line in part("word/document.xml", data).iter(qn("w:p"))
    )


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


def test_the_language_is_vietnamese() -> None:
    (language,) = part("word/styles.xml").iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "vi-VN"


def test_properties_name_the_issuer_and_the_day_never_a_machine() -> None:
    about = opened().core_properties
    issuer = "Ban Chỉ đạo phòng, chống tội phạm tỉnh Thuận Hà"
    assert (about.author, about.last_modified_by, about.comments, about.language) == (
        issuer,
        issuer,
        "",
        "vi-VN",
    )
    assert about.created.date() == about.modified.date() == build(report()).heading.on


def test_nothing_of_the_librarys_template_is_left() -> None:
    with zipfile.ZipFile(io.BytesIO(issued())) as archive:
        names = archive.namelist()
        everything = b"".join(archive.read(name) for name in names)
    assert not any("thumbnail" in name or "customXml" in name for name in names)
    assert b"python-docx" not in everything and b"Macintosh" not in everything


def test_each_figure_mark_leads_to_the_row_that_explains_it() -> None:
    body = part("word/document.xml")
    targets = [node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))]
    rows = {
        node.get(qn("w:name")): "".join(node.getparent().itertext())
        for node in body.iter(qn("w:bookmarkStart"))
    }
    assert (set(targets), rows) == (set(rows), {f"figure_{n}": f"[{n}]" for n in (1, 2, 3, 4)})


@pytest.mark.parametrize("signed", [True, False])
def test_only_a_draft_is_marked_as_one(signed: bool) -> None:
    data = docx_out.write(build(report(signed=signed)))
    headers = etree.tostring(part("word/header1.xml", data)) + etree.tostring(part("word/header2.xml", data))
    assert ("DỰ THẢO" in words_of(data), headers.count(b"textpath style")) == (not signed, 0 if signed else 2)


def test_bold_in_a_bold_line_is_not_undone() -> None:
    data = docx_out.write(document(paper.Block(paper.words("Đậm", bold=True))))
    heading = next(line for line in opened(data).paragraphs if line.text == "I. Đậm")
    assert list(heading._p.iter(qn("w:rStyle"))) == []


def test_two_tables_in_a_row_stay_two() -> None:
    table = paper.Table((paper.Column("A"),), ((paper.Cell("b"),),))
    body = part("word/document.xml", docx_out.write(document(table, table))).find(qn("w:body"))
    tags = [node.tag for node in body]
    assert not any(one == other == qn("w:tbl") for one, other in zip(tags, tags[1:], strict=False))


ORDERS = {
    "pPr": "pStyle keepNext keepLines pBdr spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs i iCs sz szCs vertAlign lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW vAlign",
    "trPr": "cantSplit tblHeader",
    "sectPr": "headerReference pgSz pgMar pgNumType titlePg",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "tbl": "tblPr tblGrid tr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}


@pytest.mark.parametrize("name", ["document", "styles", "settings", "header1", "header2"])
def test_elements_stand_in_the_order_the_schema_asks(name: str) -> None:
    data = docx_out.write(build(report(signed=False)))
    for node in part(f"word/{name}.xml", data).iter(etree.Element):
        if known := ORDERS.get(etree.QName(node).localname):
            order = known.split()
            places = [order.index(etree.QName(child).localname) for child in node]
            assert places == sorted(places)


def test_hostile_text_comes_out_as_typed_or_cleaned() -> None:
    typed = '#read("/etc/passwd") $x$ *a* <w:p> & ]]> \t tab\x00\x07\u202e 😀 {{ x }}'
    assert '#read("/etc/passwd") $x$ *a* <w:p> & ]]> tab 😀 {{ x }}' in words_of(
        docx_out.write(document(paper.paragraph(typed)))
    )


def test_two_hundred_thousand_letters_are_written_to_the_last() -> None:
    text = "Một đoạn văn rất dài. " * 9_000 + "Hết đoạn"
    assert "Hết đoạn" in words_of(docx_out.write(document(paper.paragraph(text))))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400), st.text(max_size=40))
def test_any_text_can_be_written_and_read_back(text: str, name: str) -> None:
    table = paper.Table((paper.Column(name),), ((paper.Cell(text),),))
    assert opened(
        docx_out.write(document(paper.paragraph(text), paper.Block(paper.words(name)), table))
    ).tables


def test_the_same_document_gives_the_same_bytes() -> None:
    assert docx_out.write(build(report())) == issued()


def test_no_time_of_writing_is_left_in_the_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(issued())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
