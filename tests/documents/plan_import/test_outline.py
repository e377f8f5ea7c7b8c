"""The tree: whatever way a plan is numbered, the same items stand under the same items."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loive.documents.plan_import.structure.markers import LETTERS, marker_of
from loive.documents.plan_import.structure.outline import Node, outline_of
from loive.documents.plan_import.structure.paragraphs import paragraphs_of
from loive.documents.plan_import.text.lines import lines_of

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
WORDS = ["Đường làng", "Trường học", "Chợ phiên", "Bến nước", "Cánh đồng", "Sân đình", "Vườn cây"]


@dataclass
class Item:
    """An item of a random tree."""

    words: str
    under: list[Item] = field(default_factory=list)


def trees(depth: int) -> st.SearchStrategy[list[Item]]:
    words = st.sampled_from(WORDS)
    if depth == 1:
        return st.lists(st.builds(Item, words), min_size=1, max_size=4)
    return st.lists(st.builds(Item, words, st.just([]) | trees(depth - 1)), min_size=1, max_size=4)


# How the label of the n-th item of a level is written; `above` is the label over it.
STYLES = {
    "roman": lambda n, above: f"{ROMAN[n]}. ",
    "capital": lambda n, above: f"{'ABCDEGH'[n]}. ",
    "article": lambda n, above: f"Điều {n + 1}. ",
    "number": lambda n, above: f"{n + 1}. ",
    "number)": lambda n, above: f"{n + 1}) ",
    "decimal": lambda n, above: f"{above}{n + 1}. ",
    "decimal bare": lambda n, above: f"{above}{n + 1} ",
    "letter)": lambda n, above: f"{LETTERS[n]}) ",
    "letter.": lambda n, above: f"{LETTERS[n]}. ",
    "paren": lambda n, above: f"({n + 1}) ",
    "dash": lambda n, above: "- ",
    "plus": lambda n, above: "+ ",
    "bold number": lambda n, above: f"**{n + 1}.** ",
    "head roman": lambda n, above: f"## {ROMAN[n]}. ",
}
SCHEMES = [
    ("roman", "number", "letter)", "dash", "plus"),
    ("roman", "number", "decimal", "letter)", "dash"),
    ("head roman", "bold number", "letter.", "dash", "plus"),
    ("capital", "roman", "number", "letter)", "dash"),
    ("article", "number", "letter)", "dash", "plus"),
    ("number", "decimal bare", "decimal", "letter)", "dash"),
    ("roman", "number)", "paren", "dash", "plus"),
    ("roman", "dash", "plus"),
    ("number", "letter)", "paren", "dash"),
]


def written(items: list[Item], scheme: tuple[str, ...], above: str = "") -> list[str]:
    """Return the tree as lines in that scheme."""
    lines = []
    for n, item in enumerate(items):
        label = STYLES[scheme[0]](n, above)
        lines.append(f"{label}{item.words}.")
        own = label.strip("*# ").rstrip(".) ")
        lines += written(
            item.under, scheme[1:], f"{own}." if scheme[0].startswith(("number", "decimal")) else ""
        )
    return lines


def shape(items: list[Item]) -> list:
    return [(item.words, shape(item.under)) for item in items]


def shape_of(node: Node) -> list:
    return [(child.text.text.rstrip("."), shape_of(child)) for child in node.children]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("scheme", SCHEMES, ids="·".join)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_tree_written_in_any_style_reads_back_the_same(
    scheme: tuple[str, ...], gap: str, data: st.DataObject
) -> None:
    items = data.draw(trees(len(scheme)))
    text = gap.join(written(items, scheme))

    assert shape_of(outline_of(paragraphs_of(list(lines_of(text))))) == shape(items)


def test_sections_in_capitals_need_no_number() -> None:
    from tests.documents.plan_import.writing import read

    body = (
        "MỤC TIÊU\n\n- 90% số hộ có đèn trước cửa.\n\nNHIỆM VỤ VÀ GIẢI PHÁP\n\n- Phát loa.\n\n"
        "PHÂN CÔNG TRÁCH NHIỆM\n\nCông an xã\n\n- Tuần tra.\n\nTrạm Y tế xã\n\n- Trực đêm."
    )
    found = read(body)

    assert [t["value"] for t in found["targets"]] == [90]
    assert [(t["title"], t["lead"]) for t in found["tasks"]] == [
        ("Phát loa.", []),
        ("Tuần tra.", ["Công an xã"]),
        ("Trực đêm.", ["Trạm Y tế xã"]),
    ]


def sections(text: str) -> list[str]:
    root = outline_of(paragraphs_of(list(lines_of(text))))
    return [node.section for node in root.walk() if node.marker]


def test_an_address_names_the_way_down_without_repeating_decimals() -> None:
    text = "II. Việc\n\n2. Loa\n\n2.1. Trong làng\n\n2.1.1. Nội dung\n\na) Phát.\n\nđ) Dán.\n\n- Chi tiết."

    assert sections(text) == ["II", "II.2", "II.2.1", "II.2.1.1", "II.2.1.1.a", "II.2.1.1.đ", "II.2.1.1.đ"]


def test_a_second_d_is_the_letter_after_d() -> None:
    text = "1. Việc\n\na) Một.\n\nb) Hai.\n\nc) Ba.\n\nd) Bốn.\n\nd) Năm.\n\ne) Sáu."

    assert [s[-1] for s in sections(text)[1:]] == ["a", "b", "c", "d", "đ", "e"]


def test_a_list_may_open_under_an_item_that_announces_it() -> None:
    text = "I. Việc\n\na) Chọn những nơi sau:\n\n1. Chợ.\n\n2. Bến.\n\nb) Dọn dẹp."

    assert sections(text) == ["I", "I.a", "I.a.1", "I.a.2", "I.b"]


@pytest.mark.parametrize(
    ("line", "kind", "label"),
    [
        ("II.NHIỆM VỤ", "roman", "II"),
        ("IV- KINH PHÍ", "roman", "IV"),
        ("1/ Mục đích", "decimal", "1"),
        ("2.1.1 Nội dung", "decimal", "2.1.1"),
        ("1. 100% tin báo được ghi sổ", "decimal", "1"),
        ("đ) Mở lớp", "letter", "đ"),
        ("(i) Mở lớp", "paren", "i"),
        ("- a) Mở lớp", "letter", "a"),
        ("– Mở lớp", "bullet", "–"),
        ("+ Mở lớp", "plus", "+"),
        ("Điều 3: Thi hành", "article", "Điều 3"),
        ("PHỤ LỤC II", "annex", "PHỤ LỤC II"),
    ],
)
def test_a_marker_is_known_in_its_many_forms(line: str, kind: str, label: str) -> None:
    marker = marker_of(line)

    assert marker is not None and (marker.kind, marker.label) == (kind, label)


@pytest.mark.parametrize(
    "line",
    [
        "1.5 triệu đồng",
        "15.3.2026 là hạn chót",
        "30/7 hằng năm",
        "2021 - 2025",
        "(qua Sở Y tế)",
        "Điều 150 về tội",
        "vụ án",
    ],
)
def test_numbers_in_running_text_open_no_item(line: str) -> None:
    assert marker_of(line) is None
