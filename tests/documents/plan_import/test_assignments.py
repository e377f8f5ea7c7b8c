"""Who is given which task: by headings, by sentences, by letters, labels and brackets."""

from __future__ import annotations

import pytest

from tests.documents.plan_import.writing import read

GOAL = "I. MỤC TIÊU\n\n1. Làng xóm yên vui, nhà nhà giúp nhau.\n\n"


def given(body: str) -> list[tuple[str, str, str]]:
    """Return (body, role, first words of the task) of every assignment."""
    found = read(GOAL + body)["assignments"]
    return [(a["agency"], a["role"], " ".join(a["task"].split()[:3])) for a in found]


def roles(body: str) -> dict[str, str]:
    return {agency: role for agency, role, _ in given(body)}


def test_every_item_under_a_body_is_its_task() -> None:
    found = given("II. PHÂN CÔNG\n\n1. Sở Y tế\n\na) Mở điểm tư vấn ban đêm.\n\nb) Tập huấn người trực máy.")

    assert found == [("Sở Y tế", "lead", "Mở điểm tư"), ("Sở Y tế", "lead", "Tập huấn người")]


def test_several_bodies_in_one_heading_each_have_the_task() -> None:
    found = given("II. PHÂN CÔNG\n\n1. Sở Y tế, Sở Nội vụ và Hội Nông dân tỉnh\n\n- Mở điểm tư vấn ban đêm.")

    assert [agency for agency, _, _ in found] == ["Sở Y tế", "Sở Nội vụ", "Hội Nông dân tỉnh"]


def test_a_comma_inside_a_name_does_not_part_it() -> None:
    found = given("II. PHÂN CÔNG\n\n1. Sở Văn hóa, Thể thao và Du lịch, Sở Tư pháp\n\n- Dựng vở kịch ngắn.")

    assert [agency for agency, _, _ in found] == ["Sở Văn hóa, Thể thao và Du lịch", "Sở Tư pháp"]


@pytest.mark.parametrize(
    "item",
    ["Phối hợp với Công an tỉnh đi từng nhà.", "Tham gia đi từng nhà.", "Chủ động phối hợp đi từng nhà."],
)
def test_an_item_that_opens_with_joining_is_coordination(item: str) -> None:
    assert roles(f"II. PHÂN CÔNG\n\n1. Sở Nội vụ\n\n- {item}")["Sở Nội vụ"] == "coordinate"


def test_leading_with_partners_is_leading_and_the_partners_coordinate() -> None:
    found = roles(
        "II. PHÂN CÔNG\n\n1. Sở Nội vụ\n\n- Chủ trì, phối hợp với Công an tỉnh, Sở Tài chính lập danh sách."
    )

    assert found == {"Sở Nội vụ": "lead", "Công an tỉnh": "coordinate", "Sở Tài chính": "coordinate"}


def test_a_heading_may_introduce_its_list_with_a_few_words() -> None:
    found = given(
        "II. PHÂN CÔNG\n\n1. Sở Y tế là cơ quan đầu mối, có trách nhiệm:\n\n- Mở điểm tư vấn.\n\n- Trực máy."
    )

    assert found == [("Sở Y tế", "lead", "Mở điểm tư"), ("Sở Y tế", "lead", "Trực máy.")]


def test_a_body_without_a_number_may_stand_over_its_tasks() -> None:
    found = given(
        "II. PHÂN CÔNG\n\nSở Y tế\n\n- Mở điểm tư vấn.\n\nĐề nghị Tỉnh đoàn\n\n- Cử tình nguyện viên."
    )

    assert found == [("Sở Y tế", "lead", "Mở điểm tư"), ("Tỉnh đoàn", "requested", "Cử tình nguyện")]


def test_any_verb_will_do_after_a_bodys_own_name() -> None:
    assert roles("II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế dạy cách sơ cứu cho từng xóm.") == {"Sở Y tế": "lead"}


@pytest.mark.parametrize("word", ["Đề nghị", "Mời", "Kính đề nghị", "Kiến nghị"])
def test_a_body_that_is_asked_is_requested(word: str) -> None:
    found = read(f"{GOAL}II. PHÂN CÔNG\n\n1. {word} Tòa án nhân dân tỉnh\n\n- Chủ trì xử lưu động.")[
        "assignments"
    ]

    assert [(a["agency"], a["role"], a["also"]) for a in found] == [
        ("Tòa án nhân dân tỉnh", "requested", "lead")
    ]


def test_the_text_after_a_colon_is_the_task() -> None:
    assert given("II. PHÂN CÔNG\n\n1. Sở Tư pháp: Cử người bào chữa.") == [
        ("Sở Tư pháp", "lead", "Cử người bào")
    ]


def test_an_item_naming_one_body_of_the_heading_is_for_that_one() -> None:
    found = given(
        "II. PHÂN CÔNG\n\n1. Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh\n\n- Tòa án nhân dân "
        "tỉnh xử kín khi cần."
    )

    assert [agency for agency, _, _ in found] == ["Tòa án nhân dân tỉnh"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Công an tỉnh chủ trì việc này.", {"Công an tỉnh": "lead"}),
        ("Sở Y tế có trách nhiệm mở cửa cả ngày nghỉ.", {"Sở Y tế": "lead"}),
        ("Hội Phụ nữ tỉnh phối hợp thực hiện.", {"Hội Liên hiệp Phụ nữ tỉnh": "coordinate"}),
        ("Giao Sở Tài chính cân đối tiền chi.", {"Sở Tài chính": "lead"}),
        ("Đề nghị Tỉnh đoàn cử tình nguyện viên.", {"Tỉnh đoàn": "requested"}),
        ("Hằng năm, căn cứ khả năng ngân sách, Sở Tài chính tham mưu cấp tiền.", {"Sở Tài chính": "lead"}),
        (
            "UBND các xã, phường chủ trì, phối hợp với Đoàn Thanh niên sửa đường.",
            {
                "Ủy ban nhân dân các xã, phường": "lead",
                "Đoàn Thanh niên Cộng sản Hồ Chí Minh": "coordinate",
            },
        ),
    ],
)
def test_a_sentence_that_opens_with_bodies_gives_them_the_task(
    sentence: str, expected: dict[str, str]
) -> None:
    assert roles(f"II. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}") == expected


def test_letters_lead_back_to_the_items_they_name() -> None:
    body = (
        "II. NHIỆM VỤ\n\n1. Truyền thông\n\n1.1. Nội dung\n\na) Phát loa.\n\nb) Dán tờ rơi.\n\nc) Diễn "
        "kịch.\n\n"
        "1.2. Phân công\n\n- Sở Nội vụ chủ trì thực hiện nhiệm vụ tại điểm (a), (c).\n\n"
        "- Sở Y tế chủ trì thực hiện nhiệm vụ tại khoản b."
    )
    found = read(GOAL + body)

    assert [a["items"] for a in found["assignments"]] == [["II.1.1.a", "II.1.1.c"], ["II.1.1.b"]]
    assert [(t["section"], t["lead"]) for t in found["tasks"]] == [
        ("II.1.1.a", ["Sở Nội vụ"]),
        ("II.1.1.b", ["Sở Y tế"]),
        ("II.1.1.c", ["Sở Nội vụ"]),
    ]


def test_the_remaining_tasks_are_coordinated() -> None:
    body = (
        "II. NHIỆM VỤ\n\n1. Nội dung\n\na) Phát loa.\n\nb) Dán tờ rơi.\n\n2. Phân công\n\n"
        "- Sở Nội vụ chủ trì nhiệm vụ tại điểm (a). Đồng thời phối hợp thực hiện các nhiệm vụ còn lại."
    )
    found = read(GOAL + body)["assignments"]

    assert [(a["role"], a["items"]) for a in found] == [("lead", ["II.1.a"]), ("coordinate", ["II.1.b"])]


def test_labels_after_a_task_name_its_bodies() -> None:
    body = (
        "II. NHIỆM VỤ\n\n1. Sửa đèn đường trong các hẻm tối.\n\n- Đơn vị chủ trì: Sở Xây dựng.\n\n"
        "- Đơn vị phối hợp: Công an tỉnh, UBND các xã, phường.\n\n- Thời gian: trước ngày 30/6/2026."
    )

    assert [(a, r) for a, r, task in given(body) if task == "Sửa đèn đường"] == [
        ("Sở Xây dựng", "lead"),
        ("Công an tỉnh", "coordinate"),
        ("Ủy ban nhân dân các xã, phường", "coordinate"),
    ]


def test_brackets_after_a_task_name_its_bodies() -> None:
    found = roles("II. NHIỆM VỤ\n\n1. Sửa đèn đường (Sở Xây dựng chủ trì, phối hợp với Công an tỉnh).")

    assert found == {"Sở Xây dựng": "lead", "Công an tỉnh": "coordinate"}


def test_a_last_sentence_may_say_whose_task_it_is() -> None:
    found = given(
        "II. NHIỆM VỤ\n\n1. Sửa đèn đường. Sở Xây dựng chủ trì, phối hợp với Công an tỉnh thực hiện."
    )

    assert found == [
        ("Sở Xây dựng", "lead", "Sửa đèn đường."),
        ("Công an tỉnh", "coordinate", "Sửa đèn đường."),
    ]


def test_objectives_are_not_tasks() -> None:
    assert given(
        "II. YÊU CẦU\n\n1. Công an tỉnh phối hợp nhịp nhàng.\n\nIII. PHÂN CÔNG\n\n1. Sở Y tế\n\n- Trực máy."
    ) == [("Sở Y tế", "lead", "Trực máy.")]


def test_an_item_nobody_is_named_for_is_a_task_without_bodies() -> None:
    tasks = read(GOAL + "II. NHIỆM VỤ\n\n1. Phát loa.\n\nIII. PHÂN CÔNG\n\n1. Sở Y tế\n\n- Trực máy.")[
        "tasks"
    ]

    assert [(t["title"], t["lead"]) for t in tasks] == [("Phát loa.", []), ("Trực máy.", ["Sở Y tế"])]


def test_a_task_has_the_day_it_is_to_be_done_by() -> None:
    (task,) = read(GOAL + "II. PHÂN CÔNG\n\n1. Sở Y tế\n\n- Mở điểm tư vấn trước ngày 30/6/2026.")["tasks"]

    assert task["due"] == "2026-06-30"
