"""Looking up a unit: with or without marks, on a day, old and new, with its lineage."""

from __future__ import annotations

import pytest


def test_a_name_typed_without_marks_finds_old_and_new(visit, cast):
    text = visit(cast.auditor).get("/tra-cuu/dia-ban?ten=tran+bien").text

    assert "Phường Trấn Biên" in text


def test_a_former_unit_says_what_took_it_over(visit, cast):
    text = visit(cast.auditor).get("/tra-cuu/dia-ban?ten=buu+long").text

    assert "Đã kết thúc" in text
    assert "nay thuộc" in text


def test_a_day_before_the_data_begins_is_answered_with_that_caveat(visit, cast):
    text = visit(cast.auditor).get("/tra-cuu/dia-ban?ten=tran+bien&ngay=01/01/2020").text

    assert "Dữ liệu chỉ biết từ ngày 01/03/2025" in text


def test_a_day_that_is_none_is_answered_beside_the_field(visit, cast):
    assert "ví dụ 05/03/2026" in visit(cast.auditor).get("/tra-cuu/dia-ban?ten=a&ngay=31/02/2026").text


def test_the_page_of_a_unit_shows_its_lineage_with_the_act(visit, cast):
    text = visit(cast.auditor).get("/tra-cuu/dia-ban/26041-2507").text

    assert "Phường Bửu Long" in text
    assert "1662/NQ-UBTVQH15" in text
    assert "Công an thành phố Đồng Nai" in text


@pytest.mark.parametrize("key", ["00000-0000", "x", "26041"])
def test_an_unknown_unit_is_not_there(visit, cast, key):
    assert visit(cast.auditor).get(f"/tra-cuu/dia-ban/{key}").status_code == 404


def picked(client, **words):
    return client.get("/chon/dia-ban", words)


def test_the_picker_answers_while_typing(visit, cast):
    text = picked(visit(cast.auditor), picker="place", **{"place-q": "tran bien", "level": "3"}).text

    assert 'name="place" value="26041-2507"' in text
    assert 'name="place-for" value="tran bien"' in text
    assert "<html" not in text


def test_the_picker_says_when_nothing_answers(visit, cast):
    text = picked(visit(cast.auditor), picker="place", **{"place-q": "khong dau co ten nay"}).text

    assert "Không có địa bàn nào" in text


def test_too_little_typed_answers_nothing(visit, cast):
    assert picked(visit(cast.auditor), picker="place", **{"place-q": "t"}).text.strip() == ""


@pytest.mark.parametrize("name", ["", "a b", '"><script>', "A" * 60])
def test_the_picker_takes_only_names_of_fields(visit, cast, name):
    assert picked(visit(cast.auditor), picker=name).status_code == 400
