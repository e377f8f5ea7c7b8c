"""Figures to reach: which are targets, how they compare, until when, and what they are about."""

from __future__ import annotations

import pytest

from tests.documents.plan_import.writing import body_of, read


def targets(*sentences: str, title: str = "Giữ gìn đường làng giai đoạn 2026 - 2030") -> list[dict]:
    return read(body_of(*sentences), title)["targets"]


COMPARED = [
    ("Đạt 90% số hộ có đèn trước cửa.", 90, "="),
    ("Bảo đảm 100% tin báo của người dân được ghi sổ.", 100, "="),
    ("Trên 85% thanh niên dự lớp học kỹ năng.", 85, ">"),
    ("Tỷ lệ hộ ký cam kết đạt trên 85%.", 85, ">"),
    ("Tỷ lệ hộ ký cam kết vượt 70%.", 70, ">"),
    ("Hơn 60% khu phố có câu lạc bộ.", 60, ">"),
    ("Ít nhất 40% số ấp có mô hình điểm.", 40, ">="),
    ("Tối thiểu 40% số ấp có mô hình điểm.", 40, ">="),
    ("Từ 95% trở lên vụ việc được hòa giải.", 95, ">="),
    ("95% trở lên vụ việc được hòa giải.", 95, ">="),
    ("Tỷ lệ hòa giải thành không dưới 80%.", 80, ">="),
    ("Không quá 5% số đơn quá hạn.", 5, "<="),
    ("Tỷ lệ đơn quá hạn dưới 3%.", 3, "<"),
    ("Đạt 92,5% trên tổng số hộ được khảo sát.", 92.5, "="),
    ("Tỷ lệ khám phá án đạt 80% trên tổng số vụ khởi tố.", 80, "="),
    ("Phấn đấu 75 phần trăm xã có loa truyền thanh.", 75, "="),
]


@pytest.mark.parametrize(("sentence", "value", "comparator"), COMPARED)
def test_the_words_around_a_figure_say_how_it_compares(sentence: str, value: float, comparator: str) -> None:
    (target,) = targets(sentence)

    assert (target["value"], target["unit"], target["comparator"]) == (value, "%", comparator)


def test_several_figures_in_one_sentence_are_several_targets() -> None:
    found = targets("100% trẻ em đến trường; tỷ lệ tốt nghiệp đạt trên 98%, 60% học nghề và 5% vào đại học.")

    assert [(t["value"], t["comparator"]) for t in found] == [(100, "="), (98, ">"), (60, "="), (5, "=")]


def test_each_figure_keeps_its_own_words() -> None:
    first, second = targets("100% tin báo được phân loại; tỷ lệ giải quyết đạt trên 90%.")

    assert first["text"] == "100% tin báo được phân loại"
    assert second["text"] == "tỷ lệ giải quyết đạt trên 90%"


def test_two_years_share_what_the_second_is_about() -> None:
    first, second = targets("Đến năm 2027 đạt 50% và năm 2029 đạt 90% số xã có tổ tư vấn.")

    assert (first["deadline_year"], second["deadline_year"]) == (2027, 2029)
    assert first["subject"] == second["subject"]


def test_one_at_least_holds_for_both_figures_joined_by_and() -> None:
    found = targets("Đến năm 2028, ít nhất 30% số xã có tổ tư vấn và 50% số ấp có nhóm nòng cốt.")

    assert [t["comparator"] for t in found] == [">=", ">="]
    assert [t["deadline_year"] for t in found] == [2028, 2028]


@pytest.mark.parametrize(
    ("sentence", "direction", "value"),
    [
        ("Giảm ít nhất 5% số vụ so với năm 2025.", "decrease", 5),
        ("Kéo giảm 10% số người vi phạm.", "decrease", 10),
        ("Hằng năm, tăng ít nhất 2% tỷ lệ tố giác của người dân.", "increase", 2),
    ],
)
def test_growth_has_a_direction(sentence: str, direction: str, value: float) -> None:
    (target,) = targets(sentence)

    assert (target["direction"], target["value"]) == (direction, value)


def test_a_figure_for_every_year_says_so_and_has_no_deadline() -> None:
    (target,) = targets("Hằng năm, 95% vụ án được truy tố đúng hạn.")

    assert (target["recurrence"], target["deadline_year"]) == ("annual", None)


def test_in_a_plan_of_one_year_that_year_is_the_deadline() -> None:
    (target,) = targets("80% hộ có đèn trước cửa.", title="Giữ gìn đường làng năm 2027")

    assert target["deadline_year"] == 2027


def test_the_year_of_comparison_is_not_the_deadline() -> None:
    (target,) = targets("Giảm 5% số vụ so với năm 2025.")

    assert target["deadline_year"] is None


def test_from_a_baseline_to_a_figure_only_the_second_is_the_target() -> None:
    (target,) = targets("Nâng tỷ lệ hộ có đèn từ 60% lên 85%.")

    assert target["value"] == 85


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "comparator"),
    [
        ("Mỗi xã tổ chức ít nhất 02 buổi nói chuyện mỗi năm.", 2, "buổi", ">="),
        ("Xây dựng 15 mô hình ấp an toàn.", 15, "mô hình", "="),
        ("Phấn đấu trồng từ 1.200 cây trở lên.", 1200, "cây", ">="),
        ("Để xảy ra không quá 03 vụ cháy.", 3, "vụ", "<="),
    ],
)
def test_a_quantity_to_reach_is_a_target(sentence: str, value: float, unit: str, comparator: str) -> None:
    (target,) = targets(sentence)

    assert (target["value"], target["unit"], target["comparator"]) == (value, unit, comparator)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhớ số tổng đài 111 và số 113 khi cần giúp.",
        "Trả lời người dân trong 03 ngày làm việc.",
        "Hỗ trợ 100% học phí cho con em gia đình khó khăn.",
        "Người có tỷ lệ thương tật 31% được ưu tiên.",
        "Năm 2025 tỷ lệ hòa giải đã đạt 82%.",
        "Theo Điều 150 và khoản 2 Điều 151 của Bộ luật.",
        "Tập trung nhóm tuổi 14-60 ở vùng xa.",
    ],
)
def test_other_numbers_are_no_targets(sentence: str) -> None:
    assert targets(sentence) == []


def test_what_was_reached_before_is_no_target() -> None:
    body = (
        "I. TÌNH HÌNH\n\nNăm qua 88% tin báo được giải quyết.\n\nII. CHỈ TIÊU\n\n1. 95% tin báo được "
        "giải quyết."
        "\n\nIII. PHÂN CÔNG\n\n1. Công an tỉnh\n\na) Thực hiện."
    )

    assert [t["value"] for t in read(body)["targets"]] == [95]


def test_a_target_inside_a_task_is_found() -> None:
    body = body_of("Làng xóm bình yên.") + "\n\nc) Xét xử kịp thời 100% số vụ do viện kiểm sát truy tố."

    assert [(t["value"], t["section"]) for t in read(body)["targets"]] == [(100, "II.1.c")]


def test_a_target_said_twice_is_one() -> None:
    found = targets("100% tin báo được phân loại.", "Như trên, 100% tin báo được phân loại.")

    assert len(found) <= 2
    assert len(targets("100% tin báo được phân loại.", "100% tin báo được phân loại.")) == 1


def test_a_heading_with_a_year_dates_the_items_under_it() -> None:
    body = (
        "I. CHỈ TIÊU\n\n1. Đến năm 2028:\n\na) 70% số xã có tổ tư vấn.\n\n2. Đến năm 2030:\n\na) 90% "
        "số xã có tổ tư vấn." + ("\n\nII. PHÂN CÔNG\n\n1. Công an tỉnh\n\na) Thực hiện.")
    )

    assert [(t["value"], t["deadline_year"]) for t in read(body)["targets"]] == [(70, 2028), (90, 2030)]


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("100% tố giác, tin báo về tội phạm được tiếp nhận và phân loại.", "tips.classified"),
        ("Tỷ lệ giải quyết tin báo về tội phạm đạt trên 90%.", "tips.resolved"),
        ("Tỷ lệ điều tra, khám phá án mua bán người đạt trên 90%.", "proceedings.cleared"),
        ("95% số vụ án được truy tố đúng hạn.", "proceedings.prosecuted"),
        ("90% số vụ án được giải quyết, xét xử.", "proceedings.tried"),
        ("100% nạn nhân có nhu cầu được hỗ trợ.", "victims.supported"),
        ("100% nạn nhân và người thân thích được bảo vệ an toàn.", "victims.protected"),
        ("100% cán bộ phụ trách được tập huấn.", "staff.trained"),
        ("80% hộ gia đình có đèn trước cửa.", None),
    ],
)
def test_an_indicator_is_suggested_only_where_the_wording_is_clear(
    sentence: str, indicator: str | None
) -> None:
    (target,) = targets(sentence)

    assert target.get("suggested_indicator") == indicator


def test_the_span_of_a_target_holds_its_words() -> None:
    from loive.documents.plan_import import read_plan
    from tests.documents.plan_import.writing import plan_text

    proposal = read_plan("a.txt", plan_text(body_of("**Bảo đảm** 90% số hộ\n\ncó đèn trước cửa.")).encode())
    start, end = proposal.targets[0].span

    assert "90%" in proposal.text[start:end]
    assert proposal.text[start:end].rstrip(".").endswith("trước cửa")


@pytest.mark.parametrize(
    ("sentence", "value", "comparator"),
    [
        ("Tỷ lệ hộ ký cam kết đạt từ 85% đến 90%.", 85, ">="),
        ("Đạt 85 - 90% số hộ ký cam kết.", 85, ">="),
        ("Nâng tỷ lệ hộ có đèn từ 60% đến 85%.", 85, "="),
        ("Mỗi năm giảm từ 3-5% số vụ.", 3, ">="),
    ],
)
def test_a_span_is_one_target_the_least_of_it(sentence: str, value: float, comparator: str) -> None:
    (target,) = targets(sentence)

    assert (target["value"], target["comparator"]) == (value, comparator)
