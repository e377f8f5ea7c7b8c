"""The record, for the auditor alone: in words, by reference, verified, and looking at it is recorded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import loive
from loive.security.audit import Broken
from loive.security.audit.models import Line
from loive.security.policy import ACTS as POLICY_ACTS
from loive.security.policy import Reach
from loive.tips.actions.take import Told, take
from loive.web.record.words import ACTS, NOUNS, REACHES, VERBS, said

SOURCE = Path(loive.__file__).parent


@pytest.fixture
def tip(cast, clock):
    told = Told(what="Nghe kể có người rủ đi làm xa.")
    return take(kind="denunciation", channel="phone", told=told, by=cast.investigator, at=clock.monday)


def test_a_line_is_told_in_words_with_who_and_from_which_post(visit, cast, tip):
    text = visit(cast.auditor).get("/nhat-ky").text

    assert "Tin báo: ghi nhận" in text
    assert "Đoàn Hữu Nghĩa" in text
    assert cast.bodies.police.name in text


def test_who_looked_at_a_reference_is_found_by_it(visit, cast, tip):
    visit(cast.investigator).get("/")
    text = visit(cast.auditor).get(f"/nhat-ky?ma={tip}").text

    assert "Tin báo: ghi nhận" in text
    assert "Tin báo: xem danh sách" in text


def test_looking_at_the_record_is_recorded(visit, cast, tip):
    visit(cast.auditor).get(f"/nhat-ky?ma={tip}")

    last = Line.objects.order_by("number").last()
    assert (last.what, last.about, last.account) == ("record.read", tip, cast.auditor.account)


def test_a_name_is_no_way_into_the_record(visit, cast, tip):
    assert "không tìm theo tên người" in visit(cast.auditor).get("/nhat-ky?ma=Nguyễn Thị Mẫu").text


def test_the_chain_is_walked_on_demand(visit, cast, tip):
    assert "Chuỗi còn nguyên" in visit(cast.auditor).post("/nhat-ky/kiem-tra").text


def test_a_chain_that_breaks_is_said_with_the_line_and_how(visit, cast, monkeypatch):
    monkeypatch.setattr("loive.security.audit.verify", lambda: (3, Broken(4, "altered")), raising=False)
    text = visit(cast.auditor).post("/nhat-ky/kiem-tra").text

    assert "Dòng 4 không khớp (đã bị sửa). 3 dòng trước đó còn nguyên." in text


def test_older_lines_follow_page_by_page(visit, cast, clock):
    told = Told(what="Nghe kể có người rủ đi làm xa.")
    for _ in range(60):
        take(kind="denunciation", channel="phone", told=told, by=cast.investigator, at=clock.monday)
    first = visit(cast.auditor).get("/nhat-ky").text
    onward = re.search(r'href="(\?ma=&amp;truoc=\d+)"', first)

    assert onward
    assert "dòng 5<" in visit(cast.auditor).get("/nhat-ky" + onward[1].replace("&amp;", "&")).text


@pytest.mark.parametrize("job", ["leader", "administrator", "investigator", "outsider"])
@pytest.mark.parametrize("path", ["/nhat-ky", "/nhat-ky/quyen"])
def test_only_an_auditor_reads_it(visit, cast, job, path):
    assert visit(getattr(cast, job)).get(path).status_code == 404


def test_the_policy_is_shown_line_by_line(visit, cast):
    text = visit(cast.auditor).get("/nhat-ky/quyen").text

    assert "Thanh tra" in text
    assert "cơ quan mình giữ hoặc cùng giữ" in text


def test_every_act_and_reach_of_the_policy_has_words():
    without = sorted(act for act in POLICY_ACTS if said(act, ACTS) == act)

    assert without == [], "add words for them to loive/web/record/words.py (NOUNS, ACTS)"
    assert set(REACHES) == set(Reach)


def test_every_code_the_program_records_has_words():
    codes = {
        code
        for path in SOURCE.rglob("*.py")
        if "web" not in path.parts
        for code in re.findall(r'what="([a-z]+\.[a-z_]+)"', path.read_text())
    }

    assert len(codes) > 40
    assert sorted(c for c in codes if said(c, VERBS) == c) == [], (
        "add words for them to loive/web/record/words.py (NOUNS, VERBS)"
    )


def test_a_code_without_words_is_shown_as_it_is():
    assert said("moon.landed", VERBS) == "moon.landed"
    assert set(NOUNS) >= {act.partition(".")[0] for act in POLICY_ACTS}
