"""From the model to the flow: order, numbering, figures, bad input."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.documents.formats import official as paper
from loive.documents.formats.official.clean import printable
from loive.documents.formats.official.flow import Flow, Line, Pair
from loive.documents.formats.official.measure import balanced, bold_width
from loive.documents.formats.official.styles import Style

HEADING = paper.Heading(
    issuer="Sở Y tế", place="Thuận Hà", on=date(2026, 3, 1), symbol="BC-SYT", signed=True, number=5
)
RATE = paper.Figure(
    "rate", "Tỷ lệ", 12, "tin đã giải quyết", date(2026, 3, 1), "phiên bản 1", 13, "tin tiếp nhận"
)


def document(*body: paper.Part, **changes: object) -> paper.Document:
    signature = paper.Signature("Giám đốc", "Lê Văn Mẫu")
    plain = paper.Document(
        heading=HEADING, kind="Báo cáo", abstract="Việc mẫu", body=body, signature=signature
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def texts(flow: Flow, *styles: Style) -> list[str]:
    lines: list[Line] = []
    for item in (item for section in flow.sections for item in section.items):
        if isinstance(item, Pair):
            lines.extend(line for line in item.left + item.right if isinstance(line, Line))
        elif isinstance(item, Line):
            lines.append(item)
    return [line.text for line in lines if not styles or line.style in styles]


def heading(title: str, *parts: paper.Part) -> paper.Block:
    return paper.Block(paper.words(title), parts)


def test_blocks_are_numbered_from_where_they_stand() -> None:
    point = heading("Điểm")
    flow = paper.compose(document(heading("Một", heading("Khoản", point, point)), heading("Hai")))
    expected = ["I. Một", "1. Khoản", "a) Điểm", "b) Điểm", "II. Hai"]
    assert texts(flow, Style.HEADING_1, Style.HEADING_2, Style.HEADING_3) == expected


def test_a_number_below_ten_carries_a_zero() -> None:
    assert texts(paper.compose(document()), Style.NUMBER) == ["Số: 05/BC-SYT"]


def test_the_text_ends_with_the_closing_sign() -> None:
    flow = paper.compose(
        document(paper.paragraph("Xin báo cáo."), closing=paper.words("Trên đây là báo cáo."))
    )
    assert texts(flow, Style.CLOSING) == ["Trên đây là báo cáo./."]


def test_without_a_closing_paragraph_the_last_words_take_the_sign() -> None:
    assert texts(paper.compose(document(paper.paragraph("Hết"))), Style.CLOSING) == ["Hết./."]


def test_after_a_table_the_sign_stands_alone() -> None:
    table = paper.Table((paper.Column("A"),), ((paper.Cell("b"),),))
    assert texts(paper.compose(document(table)), Style.CLOSING) == ["./."]


def test_after_a_figure_mark_the_sign_follows_the_mark() -> None:
    quote = paper.Paragraph((paper.Run("đạt 92,3%", figure="rate"),))
    assert texts(paper.compose(document(quote, figures=(RATE,))), Style.CLOSING) == ["đạt 92,3%[1]./."]


def test_a_draft_leaves_number_day_and_month_blank() -> None:
    flow = paper.compose(document(heading=replace(HEADING, signed=False)))
    found = [text.replace("\u00a0", "_") for text in texts(flow, Style.NUMBER, Style.DATELINE, Style.DRAFT)]
    blank = "_" * 6
    assert found == [f"Số: {blank}/BC-SYT", "DỰ THẢO", f"Thuận Hà, ngày{blank}tháng{blank}năm 2026"]


def test_an_official_letter_names_its_subject_under_the_number() -> None:
    flow = paper.compose(document(kind="", abstract="phối hợp mở lớp"))
    assert texts(flow, Style.SUBJECT, Style.KIND) == ["V/v phối hợp mở lớp"]


def test_several_addressees_stand_on_lines_of_their_own() -> None:
    flow = paper.compose(document(addressees=("Sở A", "Sở B")))
    assert texts(flow, Style.ADDRESSEE) == ["Kính gửi:", "- Sở A;", "- Sở B."]


def test_recipients_end_with_the_archive() -> None:
    flow = paper.compose(document(recipients=("Như trên;",), archive="VT, NC"))
    assert texts(flow, Style.RECIPIENT) == ["- Như trên;", "- Lưu: VT, NC."]


@pytest.mark.parametrize("capacity", list(paper.Capacity))
def test_the_capacity_stands_before_the_authority(capacity: paper.Capacity) -> None:
    signature = paper.Signature("Phó Giám đốc", "Lê Văn Mẫu", (paper.Authority(capacity, "Giám đốc"),))
    flow = paper.compose(document(signature=signature))
    assert texts(flow, Style.AUTHORITY) == [f"{capacity.value} GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]


@pytest.mark.parametrize(("count", "labels"), [(1, ["Phụ lục"]), (2, ["Phụ lục I", "Phụ lục II"])])
def test_annexes_are_numbered_only_where_there_are_several(count: int, labels: list[str]) -> None:
    flow = paper.compose(document(annexes=(paper.Annex("Biểu", ()),) * count))
    assert texts(flow, Style.ANNEX_LABEL) == labels


def test_an_annex_says_which_document_it_belongs_to() -> None:
    flow = paper.compose(document(annexes=(paper.Annex("Biểu", ()),)))
    expected = "(Kèm theo Báo cáo số 05/BC-SYT ngày 01 tháng 3 năm 2026 của Sở Y tế)"
    assert texts(flow, Style.ANNEX_REFERENCE) == [expected]


def test_a_figure_the_document_does_not_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="does not hold"):
        paper.compose(document(paper.Paragraph((paper.Run("9", figure="unheard"),))))


def test_a_figure_explained_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="two rows"):
        paper.compose(document(figures=(RATE,), annexes=(paper.sources_annex((RATE,)),) * 2))


def test_a_row_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(ValueError, match="2 cells for 1 columns"):
        paper.Table((paper.Column("A"),), ((paper.Cell("b"), paper.Cell("c")),))


def test_a_heading_as_long_as_a_page_prints_as_a_paragraph() -> None:
    flow = paper.compose(document(heading("dài " * 500, heading("Con"))))
    assert (texts(flow, Style.HEADING_1), len(texts(flow, Style.BODY))) == (["1. Con"], 1)


@pytest.mark.parametrize(
    ("figure", "printed"),
    [
        (RATE, "92,3%"),
        (replace(RATE, denominator=0), "Không phát sinh"),
        (replace(RATE, numerator=None), "…"),
        (replace(RATE, shown="dưới 10"), "dưới 10"),
        (replace(RATE, denominator=None, denominator_words=""), "12"),
    ],
)
def test_nothing_counted_and_nothing_known_are_told_apart(figure: paper.Figure, printed: str) -> None:
    assert paper.value_words(figure) == printed


def test_a_name_too_long_for_its_column_breaks_into_even_lines() -> None:
    assert balanced("ỦY BAN NHÂN DÂN TỈNH THUẬN HÀ", size=12, width=181) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH THUẬN HÀ",
    ]


@given(st.text(alphabet="AĂÂBỘ ", max_size=80), st.integers(20, 300))
def test_breaking_a_name_loses_no_word(name: str, width: int) -> None:
    assert " ".join(balanced(name, size=12, width=width)).split() == name.split()


def test_a_tone_mark_adds_no_width() -> None:
    assert bold_width("Ế", size=12) == bold_width("E", size=12)


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\tb\r\nc", "a b c"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("ngày\u202e01", "ngày01"),
        ("e\u0302\u0301", "ế"),
        ('#read("/etc/passwd") $x$ <b> *c* \\d', '#read("/etc/passwd") $x$ <b> *c* \\d'),
    ],
)
def test_text_is_made_fit_to_print_and_otherwise_left_alone(typed: str, printed: str) -> None:
    assert printable(typed) == printed
