"""Sign-in: whoever gives the right name and password comes in, and both outcomes are recorded."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from loive.security.accounts.enrol import enrol
from loive.security.actor import CLOCK
from loive.security.audit.models import Line

PASSWORD = "mot-cau-rat-dai-2026"


@pytest.fixture
def official(db, clock):
    return enrol(username="thu", name="Người Thử", password=PASSWORD, by=CLOCK, at=clock.monday)


def post(client, **words):
    return client.post("/vao", {"username": "thu", "password": PASSWORD, **words})


def test_the_right_word_opens_the_page_that_was_asked_for(client, official):
    assert post(client, den="/tra-cuu").url == "/tra-cuu"


def test_a_wrong_word_is_told_without_saying_which_part_was_wrong(client, official):
    answer = post(client, password="khong-phai-the")

    assert answer.status_code == 422
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in answer.text


def test_both_outcomes_are_recorded(client, official):
    post(client, password="khong-phai-the")
    post(client)

    codes = list(Line.objects.filter(what__startswith="account.sign").values_list("what", flat=True))
    assert codes == ["account.sign_in_refused", "account.signed_in"]


@pytest.mark.parametrize("elsewhere", ["https://xa.example/", "//xa.example/", "javascript:alert(1)"])
def test_sign_in_never_leads_out_of_the_program(client, official, elsewhere):
    assert post(client, den=elsewhere).url == "/"


def test_an_account_without_a_post_is_told_so_and_can_leave(client, official):
    post(client)

    assert client.get("/", follow=True).redirect_chain[-1][0] == "/vao?chua-co-vi-tri=1"
    assert "chưa giữ vị trí nào" in client.get("/vao?chua-co-vi-tri=1").text
    assert client.post("/ra").url == "/vao"


def test_who_is_not_signed_in_is_led_to_sign_in_and_back(client, db):
    assert client.get("/tra-cuu").url == "/vao?den=%2Ftra-cuu"


def test_a_part_of_a_page_leads_the_whole_page_to_sign_in(client, db):
    answer = client.get("/chon/dia-ban?picker=place&place-q=tan", headers={"HX-Request": "true"})

    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, "/vao?den=%2Fchon%2Fdia-ban")


def test_the_password_is_never_shown_again(client, official):
    assert PASSWORD not in post(client, username="ai-do").text


def test_only_a_demonstration_shows_who_may_sign_in(client, db, settings, tmp_path):
    settings.DATA = tmp_path
    member = {"username": "dieutra", "name": "Người Bịa", "title": "Điều tra viên", "body": "Công an"}
    (tmp_path / "cast.json").write_text(json.dumps({"members": [member], "password": "tu-chung"}))

    shown = {}
    for settings.DEMO in (True, False):
        shown[settings.DEMO] = "/vao?ten=dieutra" in client.get("/vao").text
    assert shown == {True: True, False: False}


def test_choosing_someone_of_the_demonstration_fills_the_name(client, db):
    assert 'value="dieutra"' in client.get("/vao?ten=dieutra").text


def test_a_form_from_an_ended_session_says_that_nothing_was_lost(db):
    answer = Client(enforce_csrf_checks=True).post("/vao", {"username": "thu", "password": PASSWORD})

    assert answer.status_code == 403
    assert "chưa có gì bị mất" in answer.text


def test_health_says_nothing_but_that_the_program_answers(client, db):
    assert client.get("/suc-khoe").json() == {"ok": True}
