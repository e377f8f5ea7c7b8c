"""The documents a plan rests on, and those it cites."""

from __future__ import annotations

import pytest

from loive.documents.plan_import import read_plan
from loive.documents.plan_import.recognisers.numbers import cited_in, usual_form
from tests.documents.plan_import.writing import body_of, passage

PLAN = """Số: 21/KH-UBND

KẾ HOẠCH

Giữ gìn đường làng năm 2026

{preamble}

"""


def bases(preamble: str) -> dict:
    text = PLAN.format(preamble=preamble) + body_of(
        "Làng xóm yên vui.", "Theo Công văn số 5/SYT-NV ngày 02/01/2026."
    )
    return read_plan("plan.txt", text.encode()).as_json()


def test_each_basis_is_its_number() -> None:
    found = bases(
        "Căn cứ Nghị định số 162/2025/NĐ-CP ngày 29/6/2025 của Chính phủ;\n\n"
        "Thực hiện Quyết định số 33/QĐ-TTg ngày 07/01/2026 của Thủ tướng Chính phủ về Chương trình chung;\n\n"
        "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 46/TTr-SXD-PC ngày 08/01/2026."
    )

    assert found["legal_bases"] == ["162/2025/NĐ-CP", "33/QĐ-TTg", "46/TTr-SXD-PC"]
    assert found["parent_plan"] == "33/QĐ-TTg"


def test_a_document_inside_the_title_of_another_is_cited_not_a_basis() -> None:
    found = bases(
        "Căn cứ Quyết định số 501/QĐ-TTg ngày 04/6/2025 của Thủ tướng Chính phủ phê duyệt Chương trình "
        "thực hiện "
        "Nghị quyết số 77/2024/QH15 của Quốc hội;"
    )

    assert found["legal_bases"] == ["501/QĐ-TTg"]
    assert "77/2024/QH15" in found["cited_documents"]


def test_laws_without_a_number_are_named_by_title_and_day() -> None:
    found = bases("Căn cứ Luật Phòng, chống mua bán người ngày 28/11/2024;")

    assert found["legal_bases_unnumbered"] == ["Luật Phòng, chống mua bán người ngày 28/11/2024"]


def test_documents_in_the_body_are_cited() -> None:
    assert bases("Căn cứ Nghị định số 1/2026/NĐ-CP;")["cited_documents"] == ["5/SYT-NV"]


def test_the_plans_own_number_is_no_basis() -> None:
    found = bases("(Kèm theo Kế hoạch số 21/KH-UBND ngày 02/02/2026)\n\nCăn cứ Nghị định số 1/2026/NĐ-CP;")

    assert found["legal_bases"] == ["1/2026/NĐ-CP"]


@pytest.mark.parametrize(
    ("written", "usual"),
    [("866/QĐ-Tg", "866/QĐ-TTg"), ("12089 /KH-UBND", "12089/KH-UBND"), ("01/CT-TTg", "01/CT-TTg")],
)
def test_a_number_is_given_in_its_usual_form(written: str, usual: str) -> None:
    assert usual_form(written) == usual


@pytest.mark.parametrize("text", ["Ban Chỉ đạo 138/CP", "trực 24/7", "HIV/AIDS", "ngày 30/7", "3/4 số hộ"])
def test_what_only_looks_like_a_number_is_passed_over(text: str) -> None:
    assert list(cited_in(passage(text))) == []
