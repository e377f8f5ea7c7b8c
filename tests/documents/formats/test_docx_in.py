"""Word documents: text in reading order, tables, automatic numbers, and packages that are not what they
say.
"""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from loive.base.errors import Refusal
from loive.documents.formats.docx_in import read_docx
from loive.documents.formats.read_limits import Limits

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def lines(document: object) -> list[str]:
    return [line for line in read_docx(saved(document), Limits()).split("\n") if line.strip()]


def package(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def code_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as refused:
        read_docx(data, limits or Limits())
    return refused.value.code


def test_paragraphs_and_tables_come_in_reading_order() -> None:
    document = Document()
    document.add_paragraph("Trước bảng")
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(table.rows, [("TT", "Việc", "Ai"), ("1", "Sửa | đèn", "Công an xã")], strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_paragraph("Sau bảng")

    assert lines(document) == [
        "Trước bảng",
        "| TT | Việc | Ai |",
        "| 1 | Sửa / đèn | Công an xã |",
        "Sau bảng",
    ]


def test_a_letterhead_table_is_read_cell_by_cell() -> None:
    document = Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.text = "ỦY BAN NHÂN DÂN"
    left.add_paragraph("XÃ SUỐI MÂY")
    right.text = "Suối Mây, ngày 02 tháng 01 năm 2026"

    assert lines(document) == ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MÂY", "Suối Mây, ngày 02 tháng 01 năm 2026"]


def numbered(document: object, number_id: int, depth: int, text: str) -> None:
    paragraph = document.add_paragraph(text)  # type: ignore[attr-defined]
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number_id}"/></w:numPr>'
        )
    )


LIST = f"""<w:abstractNum xmlns:w="{W}" w:abstractNumId="77">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%4"/></w:lvl>
<w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
</w:abstractNum>"""


def test_the_numbers_word_writes_itself_are_in_the_text() -> None:
    document = Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(LIST))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="77"/></w:num>'))
    for depth, text in [
        (0, "Mục tiêu"),
        (1, "Chung"),
        (2, "Một"),
        (2, "Hai"),
        (4, "Nhỏ"),
        (1, "Riêng"),
        (3, "Con"),
        (2, "Lại một"),
        (0, "Việc"),
    ]:
        numbered(document, 99, depth, text)

    assert lines(document) == [
        "I. Mục tiêu",
        "1. Chung",
        "a) Một",
        "b) Hai",
        "- Nhỏ",
        "2. Riêng",
        "2.1 Con",
        "a) Lại một",
        "II. Việc",
    ]


def test_deleted_text_is_left_out_and_inserted_text_kept() -> None:
    document = Document()
    paragraph = document.add_paragraph("Đạt ")._p
    paragraph.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>80%</w:delText></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>90%</w:t></w:r></w:ins>"))

    assert lines(document) == ["Đạt 90%"]


def test_text_boxes_are_read() -> None:
    document = Document()
    run = document.add_paragraph("Thân bài").add_run()._r
    run.append(
        parse_xml(
            f"<w:pict {nsdecls('w')} "
            f'xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
            "<w:p><w:r><w:t>Số: 9/KH-UBND</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        )
    )

    assert lines(document) == ["Số: 9/KH-UBND", "Thân bài"]


def test_content_controls_and_line_breaks_are_read() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    run = paragraph.add_run("Dòng một")
    run.add_break()
    run.add_text("Dòng hai")
    control = OxmlElement("w:sdt")
    content = OxmlElement("w:sdtContent")
    control.append(content)
    content.append(parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>Trong khung</w:t></w:r></w:p>"))
    document.element.body.insert(1, control)

    assert lines(document) == ["Dòng một", "Dòng hai", "Trong khung"]


def test_a_main_part_of_another_name_is_found() -> None:
    with zipfile.ZipFile(io.BytesIO(saved(_plain("Xin chào")))) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/document2.xml")

    assert read_docx(package(parts), Limits()).strip() == "Xin chào"


def _plain(text: str) -> object:
    document = Document()
    document.add_paragraph(text)
    return document


def test_a_package_without_a_document_is_broken() -> None:
    assert code_of(package({"word/styles.xml": b"<a/>"})) == "docx_broken"


def test_broken_xml_is_broken() -> None:
    assert code_of(package({"word/document.xml": b"<w:document><w:body>"})) == "docx_broken"


@pytest.mark.parametrize(
    ("name", "family"),
    [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("content.xml", "OpenDocument")],
)
def test_other_office_files_are_named(name: str, family: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_docx(package({name: b"<a/>"}), Limits())

    assert refused.value.code == "other_format" and family in str(refused.value)


def test_a_bomb_is_refused_by_its_declared_size() -> None:
    bomb = package({"word/document.xml": b"<a>" + b" " * 3_000_000 + b"</a>"})

    assert len(bomb) < 10_000
    assert code_of(bomb, Limits(unpacked=1_000_000)) == "too_long"


def test_a_bomb_that_lies_about_its_size_is_refused_while_unpacking() -> None:
    honest = package({"word/document.xml": b"<a>" + b" " * 3_000_000 + b"</a>"})
    lying = honest.replace((3_000_007).to_bytes(4, "little"), (500).to_bytes(4, "little"))

    assert lying != honest
    assert code_of(lying, Limits(unpacked=1_000_000)) in ("docx_broken", "too_long")


def test_pictures_do_not_count_as_text_but_an_absurd_total_is_refused() -> None:
    big = package({"word/document.xml": b"<a/>", "word/media/a.bin": b"\0" * 3_000_000})

    assert code_of(big, Limits(size=100_000)) == "too_long"


def test_an_entity_bomb_expands_to_nothing() -> None:
    entities = b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    paragraph = "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"
    body = f'<w:document xmlns:w="{W}"><w:body>{paragraph}</w:body></w:document>'.encode()

    assert read_docx(package({"word/document.xml": entities + body}), Limits()).strip() == ""


def test_more_paragraphs_than_the_limit_are_refused() -> None:
    document = Document()
    for number in range(30):
        document.add_paragraph(str(number))

    assert code_of(saved(document), Limits(paragraphs=20)) == "too_long"
