"""The frame of every page: rooms by post, language, look, post, and what is never there."""

from __future__ import annotations

import re
from datetime import date

import pytest

from loive.organisations.actions.appoint import appoint
from loive.security.accounts.models import Account
from loive.security.actor import CLOCK
from loive.web.shell.rooms import ROOMS, current, rooms_for


def rail(text: str) -> list[str]:
    """Return the addresses in the rail."""
    part = text[text.index('<nav class="rail"') :]
    return re.findall(r'class="place" href="([^"]+)"', part[: part.index("</nav>")])


def test_the_rail_shows_only_rooms_the_post_has_business_in(visit, cast):
    assert "/nhat-ky" in rail(visit(cast.auditor).get("/").text)
    assert "/nhat-ky" not in rail(visit(cast.investigator).get("/").text)
    assert "/tin-bao" in rail(visit(cast.investigator).get("/").text)


def test_the_rooms_stand_in_the_order_a_story_unfolds(cast):
    shown = [room.path for room in rooms_for("investigator")]

    assert shown == [room.path for room in ROOMS if room.path in shown]


def test_the_room_we_are_in_is_marked(visit, cast):
    assert 'href="/tra-cuu" aria-current="page"' in visit(cast.auditor).get("/tra-cuu/luat").text


@pytest.mark.parametrize(("path", "here"), [("/", "/"), ("/tin-bao/ABC", "/tin-bao"), ("/tin-bao-khac", "")])
def test_an_address_lies_in_at_most_one_room(path, here):
    assert current(path, list(ROOMS)) == here


def test_a_page_the_post_may_not_open_answers_like_one_that_does_not_exist(visit, cast):
    client = visit(cast.investigator)
    forbidden, absent = client.get("/nhat-ky"), client.get("/khong-co-trang-nay")

    def content(answer):
        return answer.text[answer.text.index("<main") : answer.text.index("</main>")]

    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert content(forbidden) == content(absent)


@pytest.mark.parametrize("path", ["/", "/vao", "/kieu-dang", "/tra-cuu", "/khong-co-trang-nay"])
def test_no_page_carries_code_or_style_of_its_own(visit, cast, path):
    text = visit(cast.auditor).get(path, follow=True).text

    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", text)


def test_every_page_goes_under_the_strict_policy(visit, cast):
    answer = visit(cast.auditor).get("/")

    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_forms_keep_their_proof_of_origin(visit, cast):
    """With "no-referrer" browsers send a form's origin as null, and no form would be accepted."""
    assert visit(cast.auditor).get("/").headers["Referrer-Policy"] == "same-origin"


def test_the_language_is_vietnamese_whatever_the_browser_wants(visit, cast):
    text = visit(cast.auditor).get("/", headers={"Accept-Language": "en"}).text

    assert '<html lang="vi"' in text


def test_the_switch_changes_the_language_of_the_browser_and_of_the_account(visit, cast):
    client = visit(cast.auditor)

    assert client.post("/ngon-ngu", {"language": "en", "back": "/tra-cuu"}).url == "/tra-cuu"
    assert '<html lang="en"' in client.get("/tra-cuu").text
    assert Account.objects.get(ref=cast.auditor.account).language == "en"


def test_the_switch_leads_nowhere_else_and_knows_only_our_languages(visit, cast):
    client = visit(cast.auditor)

    assert client.post("/ngon-ngu", {"language": "en", "back": "//xa.example"}).url == "/"
    assert client.post("/ngon-ngu", {"language": "xx"}).status_code == 404


def test_the_look_is_kept(visit, cast):
    client = visit(cast.auditor)
    client.post("/giao-dien", {"look": "dark", "back": "/"})

    assert 'data-theme="dark"' in client.get("/").text


def test_switches_are_acts_and_not_links(visit, cast):
    client = visit(cast.auditor)

    assert [client.get(path).status_code for path in ("/ra", "/ngon-ngu", "/giao-dien", "/vi-tri")] == [
        405
    ] * 4


def test_who_holds_several_posts_chooses_among_them(visit, cast, clock):
    second = appoint(
        account=cast.auditor.account,
        organisation=cast.bodies.police.id,
        role="reporter",
        title="Cán bộ tổng hợp",
        valid_from=date(2026, 1, 1),
        by=CLOCK,
        at=clock.monday,
    )
    client = visit(cast.auditor)
    assert "/nhat-ky" in rail(client.get("/").text)

    client.post("/vi-tri", {"post": second.ref})

    assert "/nhat-ky" not in rail(client.get("/").text)
    assert "Cán bộ tổng hợp" in client.get("/").text


def test_nobody_takes_a_post_that_is_not_theirs(visit, cast):
    assert visit(cast.auditor).post("/vi-tri", {"post": cast.leader.post}).status_code == 404


@pytest.mark.parametrize("path", ["/", "/tra-cuu", "/tra-cuu/dia-ban", "/kieu-dang", "/khong-co-trang-nay"])
def test_an_english_page_holds_no_vietnamese_of_the_program(visit, cast, path):
    text = visit(cast.auditor, english=True).get(path).text
    frame = text[text.index("<body") : text.index("<main")]

    assert "Việc hôm nay" not in frame
    assert "Today" in frame
