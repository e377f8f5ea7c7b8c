"""What is owed and when: how often, by which day, from whom, to whom, through whom."""

from __future__ import annotations

import pytest

from tests.documents.plan_import.writing import body_of, read


def duties(sentence: str, title: str = "Giữ gìn đường làng giai đoạn 2026 - 2030") -> list[dict]:
    body = body_of("Làng xóm yên vui.") + f"\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}"
    return read(body, title)["reporting"]


def rhythm(sentence: str) -> list[tuple[str | None, str | None]]:
    return [(d["recurrence"], d["due"]) for d in duties(sentence)]


RHYTHMS = [
    (
        "Các sở gửi báo cáo quý (trước ngày 12/3 và 12/9), 6 tháng (trước ngày 12/6), năm (trước ngày 12/12) "
        "về Công an tỉnh.",
        [("quarterly", "03-12"), ("quarterly", "09-12"), ("semiannual", "06-12"), ("annual", "12-12")],
    ),
    (
        "Định kỳ 06 tháng (trước 20/5), 01 năm (trước 20/11) các xã báo cáo kết quả về UBND tỉnh.",
        [("semiannual", "05-20"), ("annual", "11-20")],
    ),
    (
        "Sở Y tế báo cáo định kỳ hàng quý, 06 tháng, 01 năm và đột xuất về UBND tỉnh.",
        [("quarterly", None), ("semiannual", None), ("annual", None), ("adhoc", None)],
    ),
    (
        "Trước ngày 10/6 và ngày 10/12 hằng năm, các xã gửi báo cáo kết quả về Sở Y tế.",
        [("annual", "06-10"), ("annual", "12-10")],
    ),
    (
        "Các xã báo cáo 6 tháng trước ngày 15 tháng 6, báo cáo năm trước ngày 15 tháng 12 hằng năm về "
        "Sở Y tế.",
        [("semiannual", "06-15"), ("annual", "12-15")],
    ),
    (
        "Các xã gửi báo cáo về Sở Y tế trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm).",
        [("semiannual", "06-10"), ("annual", "12-10")],
    ),
    (
        "Trước ngày 15/6 hằng năm báo cáo 6 tháng, trước ngày 15/12 hằng năm báo cáo năm về Công an tỉnh.",
        [("semiannual", "06-15"), ("annual", "12-15")],
    ),
    (
        "Các xã báo cáo về Công an tỉnh: quý trước ngày 15/3, 15/6, 15/9 và 15/12; báo cáo năm trước 20/12.",
        [
            ("quarterly", "03-15"),
            ("quarterly", "06-15"),
            ("quarterly", "09-15"),
            ("quarterly", "12-15"),
            ("annual", "12-20"),
        ],
    ),
    (
        "Hằng năm, trước ngày 05/12, Sở Nội vụ báo cáo UBND tỉnh kết quả thực hiện.",
        [("annual", "12-05")],
    ),
    (
        "Báo cáo định kỳ (hằng quý, 6 tháng, năm), báo cáo đột xuất và tổng kết 5 năm gửi về Sở Y tế.",
        [("quarterly", None), ("semiannual", None), ("annual", None), ("adhoc", None), ("final", None)],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), RHYTHMS)
def test_each_recurrence_goes_with_its_own_days(
    sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    assert rhythm(sentence) == expected


def test_a_monthly_report_names_only_its_day() -> None:
    (duty,) = duties("Các ấp báo cáo hằng tháng trước ngày 20 về UBND xã.")

    assert (duty["recurrence"], duty["day_of_month"], duty["due"]) == ("monthly", 20, None)


@pytest.mark.parametrize(
    ("rule", "dates"),
    [
        ("trước ngày 15 của tháng cuối quý", ["03-15", "06-15", "09-15", "12-15"]),
        ("trước ngày 05 tháng đầu quý sau", ["01-05", "04-05", "07-05", "10-05"]),
    ],
)
def test_a_quarters_rule_means_four_days(rule: str, dates: list[str]) -> None:
    (duty,) = duties(f"Các xã báo cáo hằng quý {rule} về Công an tỉnh.")

    assert duty["due_dates"] == dates


def test_sender_receiver_and_the_way_there_are_read() -> None:
    (duty,) = duties(
        "Các sở, ngành và UBND các xã, phường báo cáo năm trước ngày 15/12 về Ban Chỉ đạo tỉnh "
        "(qua Công an tỉnh) để tổng hợp, báo cáo Bộ Công an."
    )

    assert duty["from"] == "Các sở, ngành; Ủy ban nhân dân các xã, phường"
    assert duty["to"] == "Ban Chỉ đạo tỉnh (qua Công an tỉnh)"
    assert duty["onward"] == "Bộ Công an"


def test_a_duty_without_a_subject_is_that_of_the_item_before() -> None:
    body = body_of("Làng xóm yên vui.") + (
        "\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã, phường xây dựng kế hoạch của mình."
        "\n\n2. Định kỳ năm (trước ngày 15/12) báo cáo kết quả về Công an tỉnh."
    )
    (duty,) = read(body)["reporting"]

    assert duty["from"] == "Ủy ban nhân dân các xã, phường"


def test_a_duty_under_a_body_is_that_bodys() -> None:
    body = body_of("Làng xóm yên vui.") + "\n\n2. Sở Y tế\n\na) Báo cáo kết quả hằng năm cho UBND tỉnh."
    (duty,) = read(body)["reporting"]

    assert (duty["from"], duty["to"]) == ("Sở Y tế", "Ủy ban nhân dân tỉnh")


def test_a_report_said_to_be_due_without_saying_when_is_unspecified() -> None:
    (duty,) = duties("Công an tỉnh định kỳ tổng hợp tình hình, kết quả, báo cáo Bộ Công an theo quy định.")

    assert (duty["recurrence"], duty["unspecified"], duty["to"]) == (None, True, "Bộ Công an")


@pytest.mark.parametrize(
    "sentence",
    [
        "Tập huấn cho báo cáo viên, tuyên truyền viên hằng năm.",
        "Hằng năm phân tích số liệu để phục vụ báo cáo, lập kế hoạch.",
        "Nếu có vướng mắc, các xã báo cáo UBND tỉnh xem xét, quyết định.",
        "Tổ chức giao ban định kỳ, đột xuất với tỉnh bạn.",
        "Rà soát quỹ nhà trọ sáu tháng một lần.",
    ],
)
def test_the_word_report_in_passing_is_no_duty(sentence: str) -> None:
    assert duties(sentence) == []


def test_the_units_own_plans_are_submitted_by_a_day() -> None:
    (duty,) = duties(
        "UBND các xã, phường xây dựng kế hoạch, gửi Công an tỉnh trước ngày 10/3/2026 để theo dõi."
    )

    assert (duty["kind"], duty["due"], duty["year"], duty["to"]) == (
        "plan_submission",
        "03-10",
        2026,
        "Công an tỉnh",
    )


def test_a_budget_request_is_told_from_a_report() -> None:
    (duty,) = duties("Các đơn vị lập dự toán gửi Sở Tài chính trước ngày 20/7 hằng năm.")

    assert (duty["kind"], duty["recurrence"], duty["due"]) == ("budget_request", "annual", "07-20")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tổ chức sơ kết 06 tháng và 01 năm để rút kinh nghiệm.", [("semiannual", None), ("annual", None)]),
        ("Hằng năm trước ngày 15/11 tiến hành sơ kết.", [("annual", "11-15")]),
        ("Tổ chức tổng kết Kế hoạch vào cuối năm 2030.", [("final", None)]),
    ],
)
def test_reviews_are_kept_apart_from_reports(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    found = duties(sentence)

    assert [(d["recurrence"], d["due"]) for d in found] == expected
    assert {d["kind"] for d in found} == {"review"}


def test_a_law_of_a_year_is_not_a_review_in_that_year() -> None:
    assert duties("Tổng kết việc thi hành Luật Cư trú năm 2020 để góp ý sửa đổi.") == []


def test_a_single_report_has_its_day_and_year() -> None:
    (duty,) = duties("UBND các xã, phường báo cáo kết quả về Công an tỉnh trước ngày 20/11/2026.")

    assert (duty["recurrence"], duty["due"], duty["year"]) == ("adhoc", "11-20", 2026)
