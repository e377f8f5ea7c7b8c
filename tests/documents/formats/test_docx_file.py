"""The Word file as a file: its properties, its parts, its XML, hostile text, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache

import docx
import pytest
from docx.document import Document as Docx
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from loive.documents.formats import docx_out
from loive.documents.formats import official as paper
from loive.documents.forms.periodic_report import build
from tests.documents.samples import report


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
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol "
    "listSeparator",
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
