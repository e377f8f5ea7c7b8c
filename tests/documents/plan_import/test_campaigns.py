"""Campaign windows: days that return each year, peaks from one day to another."""

from __future__ import annotations

import pytest

from tests.documents.plan_import.writing import body_of, read


def windows(
    sentence: str, title: str = "Giữ gìn đường làng giai đoạn 2026 - 2030"
) -> list[tuple[str, str, bool]]:
    found = read(body_of("Làng xóm yên vui.") + f"\n\nIII. NHIỆM VỤ\n\n1. {sentence}", title)[
        "campaign_windows"
    ]
    return [(w["start"], w["end"], w.get("annual", False)) for w in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hưởng ứng “Ngày toàn dân phòng, chống mua bán người - 30/7” ở mỗi xã.",
        "Hưởng ứng “Ngày toàn dân phòng, chống mua bán người 30/7”.",
        "Hưởng ứng Ngày toàn dân phòng, chống mua bán người (30/7) hằng năm.",
        "Tổ chức hoạt động nhân Ngày thế giới phòng, chống mua bán người, ngày 30/7.",
    ],
)
def test_a_named_day_returns_each_year(sentence: str) -> None:
    assert windows(sentence) == [("07-30", "07-30", True)]


def test_a_peak_with_its_year_is_that_years() -> None:
    assert windows("Mở cao điểm trấn áp tội phạm (từ ngày 01/7/2026 đến hết 30/9/2026).") == [
        ("2026-07-01", "2026-09-30", False)
    ]


def test_a_peak_without_a_year_returns_each_year() -> None:
    assert windows("Mở đợt cao điểm từ ngày 15/11 đến hết ngày 15/12 hằng năm.") == [("11-15", "12-15", True)]


def test_in_a_plan_of_one_year_the_peak_is_that_years() -> None:
    found = windows("Mở đợt cao điểm từ ngày 15/12 đến 15/02.", title="Giữ gìn đường làng năm 2027")

    assert found == [("2026-12-15", "2027-02-15", False)]


def test_a_month_of_action_in_brackets_is_a_window() -> None:
    assert windows("Tổ chức Tháng hành động vì trẻ em (01/6 - 30/6) ở các xã.") == [("06-01", "06-30", True)]


def test_two_days_of_one_date_are_one_window() -> None:
    found = windows(
        "Hưởng ứng Ngày toàn dân phòng, chống mua bán người 30/7 và Ngày thế giới phòng, chống mua bán "
        "người 30/7."
    )

    assert found == [("07-30", "07-30", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Báo cáo kết quả trước ngày 15/6 về Công an tỉnh.",
        "Mở các đợt cao điểm khi cần.",
        "Trực 24/7 tại trụ sở.",
    ],
)
def test_other_days_are_no_campaigns(sentence: str) -> None:
    assert windows(sentence) == []
