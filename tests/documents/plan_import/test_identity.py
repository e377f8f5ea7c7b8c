"""Number, date, place, issuer, signer, title, kind and period, as the form gives them or leaves blank."""

from __future__ import annotations

from typing import Any

import pytest

from loive.documents.plan_import import read_plan
from tests.documents.plan_import.writing import body_of

BODY = body_of("Làng xóm yên vui.", "Nhà nhà có đèn.")


def identity(head: str, foot: str = "", title: str = "Giữ gìn đường làng năm 2026") -> dict[str, Any]:
    return read_plan("plan.txt", f"{head}\n\nKẾ HOẠCH\n{title}\n\n{BODY}\n\n{foot}".encode()).as_json()


@pytest.mark.parametrize(
    ("line", "number", "pattern"),
    [
        ("Số: 31/KH-BCĐ", "31/KH-BCĐ", None),
        ("Số : 12089 /KH-UBND", "12089/KH-UBND", None),
        ("Số: 07/2026/KH-SYT", "07/2026/KH-SYT", None),
        ("Số:      /KH-UBND", None, "/KH-UBND"),
        ("Số: ....../KH-UBND", None, "/KH-UBND"),
        ("", None, None),
    ],
)
def test_the_number_is_read_or_left_blank(line: str, number: str | None, pattern: str | None) -> None:
    found = identity(f"ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\n\n{line}")

    assert (found["number"], found["number_pattern"]) == (number, pattern)


@pytest.mark.parametrize(
    ("line", "date", "partial", "place"),
    [
        ("Suối Mây, ngày 01 tháng 3 năm 2026", "2026-03-01", None, "Suối Mây"),
        ("Tân Giang, ngày      tháng      năm 2026", None, "2026", "Tân Giang"),
        ("Tân Giang, ngày ... tháng 6 năm 2026", None, "2026-06", "Tân Giang"),
        ("Tân Giang, ngày 31 tháng 02 năm 2026", None, "2026-02", "Tân Giang"),
    ],
)
def test_the_date_is_read_as_far_as_it_goes(
    line: str, date: str | None, partial: str | None, place: str
) -> None:
    found = identity(f"ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\n\nSố: 1/KH-UBND\n\n{line}")

    assert (found["date"], found["date_partial"], found["place"]) == (date, partial, place)


def test_number_and_date_printed_on_one_line_are_both_read() -> None:
    found = identity(
        "UBND TỈNH TÂN GIANG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/KH-UBND    Tân Giang, ngày "
        "02 tháng 01 năm 2026"
    )

    assert (found["number"], found["date"], found["place"]) == ("9/KH-UBND", "2026-01-02", "Tân Giang")
    assert found["issuing_body"] == "Ủy ban nhân dân tỉnh Tân Giang"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH TÂN GIANG", "Ủy ban nhân dân tỉnh Tân Giang"),
        ("UBND TỈNH TÂN GIANG\nSỞ Y TẾ", "Sở Y tế"),
        ("UBND XÃ SUỐI MÂY\nBAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM", "Ban Chỉ đạo phòng, chống tội phạm"),
        ("TỈNH ỦY TÂN GIANG\nĐẢNG ỦY XÃ SUỐI MÂY", "Đảng ủy xã Suối Mây"),
    ],
)
def test_the_issuer_is_the_last_name_of_the_letterhead(head: str, issuer: str) -> None:
    found = identity(
        f"{head}\n\nSố: 1/KH\n\nTân Giang, ngày 02 tháng 01 năm 2026",
        title="Giữ đường ở xã Suối Mây, tỉnh Tân Giang",
    )

    assert found["issuing_body"] == issuer


def test_without_a_letterhead_the_issuer_is_who_issues_in_the_preamble() -> None:
    text = (
        f"KẾ HOẠCH\nGiữ gìn đường làng năm 2026\n\nThực hiện Kế hoạch số 2/KH-TW của Bộ Công an, "
        f"Hội Nông dân tỉnh Tân Giang ban hành kế hoạch như sau:\n\n{BODY}"
    )

    assert read_plan("a.txt", text.encode()).as_json()["issuing_body"] == "Hội Nông dân tỉnh Tân Giang"


def test_nothing_is_guessed_where_nothing_is_written() -> None:
    found = read_plan("a.txt", f"KẾ HOẠCH\nGiữ gìn đường làng\n\n{BODY}".encode()).as_json()

    assert [found[key] for key in ("number", "date", "place", "issuing_body")] == [None] * 4
    assert found["signer"] == {"name": None, "title": None, "capacity": None}
    assert found["period"] == {"start": None, "end": None}


@pytest.mark.parametrize(
    ("block", "name", "title", "capacity"),
    [
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nMai Thị Hồng Gấm",
            "Mai Thị Hồng Gấm",
            "Phó Chủ tịch",
            "TM. Ủy ban nhân dân; KT. Chủ tịch",
        ),
        ("GIÁM ĐỐC\n\nĐại tá Lê Quốc Thuần", "Lê Quốc Thuần", "Giám đốc", None),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nBÙI AN NHIÊN", "Bùi An Nhiên", "Chánh văn phòng", "TL. Chủ tịch"),
        (
            "TRƯỞNG BAN\nCHỦ TỊCH UBND TỈNH\nHồ Văn Trọng Nghĩa",
            "Hồ Văn Trọng Nghĩa",
            "Chủ tịch UBND tỉnh",
            "Trưởng ban",
        ),
        ("Nguyễn Ái Quê", "Nguyễn Ái Quê", None, None),
    ],
)
def test_the_signature_block_gives_name_office_and_stead(
    block: str, name: str, title: str | None, capacity: str | None
) -> None:
    signer = identity("Số: 1/KH-UBND", f"Nơi nhận:\n- Công an tỉnh;\n- Lưu: VT.\n\n{block}")["signer"]

    assert signer == {"name": name, "title": title, "capacity": capacity}


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Giữ gìn đường làng năm 2026", "2026-01-01", "2026-12-31"),
        ("Giữ gìn đường làng giai đoạn 2026 - 2030", "2026", "2030"),
        ("Giữ gìn đường làng giai đoạn 2026-2030 và định hướng đến năm 2035", "2026", "2030"),
        ("Giữ gìn đường làng đến năm 2028", "2026", "2028"),
        ("An toàn trường học năm học 2026 - 2027", "2026", "2027"),
        ("Ra quân quý III năm 2026", "2026-07-01", "2026-09-30"),
        ("Ra quân tháng 02/2028", "2028-02-01", "2028-02-29"),
        ("Ra quân 6 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
    ],
)
def test_the_title_gives_the_period(title: str, start: str, end: str) -> None:
    found = identity("Số: 1/KH\n\nTân Giang, ngày 02 tháng 01 năm 2026", title=title)

    assert (found["period"]["start"], found["period"]["end"]) == (start, end)


def test_the_outlook_is_kept_apart() -> None:
    found = identity("Số: 1/KH", title="Giữ gìn đường làng giai đoạn 2026 - 2030, tầm nhìn đến năm 2045")

    assert found["period"] == {"start": "2026", "end": "2030", "orientation": "2045"}


def test_a_title_in_capitals_gets_its_names_back() -> None:
    found = identity(
        "Số: 1/KH", title="GIỮ GÌN ĐƯỜNG LÀNG TẠI XÃ SUỐI MÂY NĂM 2026", foot="Xã Suối Mây tổ chức thực hiện."
    )

    assert found["title"] == "Kế hoạch giữ gìn đường làng tại xã Suối Mây năm 2026"


def test_a_decision_with_a_plan_says_so_and_is_signed_once() -> None:
    text = f"""Số: 5/QĐ-UBND

QUYẾT ĐỊNH
Phê duyệt Kế hoạch giữ gìn đường làng năm 2026

Căn cứ Luật Đường bộ ngày 27/6/2024;

QUYẾT ĐỊNH:

Điều 1. Phê duyệt Kế hoạch kèm theo.

Điều 2. Giao Công an tỉnh chủ trì thực hiện./.

Nơi nhận:
- Như Điều 2.

CHỦ TỊCH

Đỗ Mai Lan

KẾ HOẠCH
Giữ gìn đường làng năm 2026

{BODY}"""
    found = read_plan("a.txt", text.encode()).as_json()

    assert found["doc_type"] == "Quyết định phê duyệt Kế hoạch (kế hoạch kèm theo)"
    assert (found["number"], found["signer"]["name"]) == ("5/QĐ-UBND", "Đỗ Mai Lan")
    assert found["assignments"][0]["section"] == "Điều 2"


@pytest.mark.parametrize(
    "line",
    [
        "KẾ HOẠCH GIỮ GÌN ĐƯỜNG LÀNG NĂM 2026",
        "Kế hoạch giữ gìn đường làng năm 2026",
        "# Kế hoạch giữ gìn đường làng năm 2026",
    ],
)
def test_kind_and_title_may_stand_on_one_line(line: str) -> None:
    found = read_plan("a.txt", f"Số: 1/KH-UBND\n\n{line}\n\n{BODY}".encode()).as_json()

    assert (found["doc_type"], found["title"]) == ("Kế hoạch", "Kế hoạch giữ gìn đường làng năm 2026")
    assert found["period"]["start"] == "2026-01-01"
