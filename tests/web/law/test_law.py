"""The law's values: with article and certainty; an administrator amends them, nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from loive.law import queries
from loive.security.audit.models import Line

ADDRESS = "/tra-cuu/luat/tip.classify/sua"
NEW = {
    "amount": "48",
    "unit": "hour",
    "article": "Thông tư số 1/2026/TT-BCA, Điều 5",
    "valid_from": "01/03/2026",
    "valid_to": "",
    "confidence": "A",
    "ticket": "mot-lan",
}


def test_each_value_stands_with_its_article(visit, cast):
    text = visit(cast.auditor).get("/tra-cuu/luat").text

    assert "Phân loại tin báo" in text
    assert "24 giờ" in text


def test_what_could_not_be_verified_says_so(visit, cast):
    assert "chưa xác minh" in visit(cast.auditor).get("/tra-cuu/luat").text


def test_the_values_of_another_day_can_be_asked_for(visit, cast):
    today = visit(cast.auditor).get("/tra-cuu/luat").text
    then = visit(cast.auditor).get("/tra-cuu/luat?ngay=01/06/2015").text

    assert "Luật số 53/2024" not in then and "66/2011" in then and "66/2011/QH12, Điều 24(1)" not in today


def test_an_administrator_amends_a_value_and_it_is_in_force(visit, cast):
    answer = visit(cast.administrator).post(ADDRESS, NEW, follow=True)

    assert "Đã ghi giá trị mới" in answer.text
    assert queries.value("tip.classify", date(2026, 3, 3)).amount == 48
    assert Line.objects.filter(what="law.amended").count() == 1


def test_posted_twice_it_is_amended_once(visit, cast):
    client = visit(cast.administrator)
    first, second = client.post(ADDRESS, NEW), client.post(ADDRESS, NEW)

    assert (first.status_code, second.status_code) == (302, 302)
    assert Line.objects.filter(what="law.amended").count() == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"amount": "nhiều"}, "Hãy nhập số nguyên."),
        ({"article": "x"}, "Hãy ghi văn bản và điều khoản"),
        ({"valid_to": "01/01/2020"}, "Ngày hết hiệu lực phải sau"),
        ({"unit": "dong"}, "Hãy chọn đơn vị hợp"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(visit, cast, wrong, said):
    answer = visit(cast.administrator).post(ADDRESS, NEW | wrong)

    assert answer.status_code == 422
    assert said in answer.text
    assert not Line.objects.filter(what="law.amended").exists()


@pytest.mark.parametrize("job", ["auditor", "investigator", "leader", "outsider"])
def test_nobody_else_may_even_see_the_form(visit, cast, job):
    client = visit(getattr(cast, job))

    assert (client.get(ADDRESS).status_code, client.post(ADDRESS, NEW).status_code) == (404, 404)


def test_an_unknown_value_is_not_there(visit, cast):
    assert visit(cast.administrator).get("/tra-cuu/luat/khong.co/sua").status_code == 404
