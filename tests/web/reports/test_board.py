"""The board: who owes what by when, on both sides; what is not sent yet is not shown to the other."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.reports.models import Obligation, Report
from tests.factories.plans import read
from tests.factories.reports import drafted, owed, sent


@pytest.fixture(autouse=True)
def in_december(door_clock, clock):
    door_clock(clock.at("2026-12-20 09:00"))


def test_both_sides_are_shown_to_a_body_that_owes_and_is_owed(visit, cast, clock):
    sent(cast, clock)
    seen = visit(cast.leader).get("/bao-cao").context

    assert [(side, number) for side, _, number in seen["sides"]] == [("reporter", 4), ("recipient", 8)]
    assert (seen["side"], seen["board"].expected, seen["board"].received) == ("recipient", 8, 0)


def test_a_reporter_sees_what_the_body_owes_and_nothing_else(visit, cast, clock):
    sent(cast, clock)
    seen = visit(cast.reporter).get("/bao-cao?ben=recipient").context

    assert [side for side, _, _ in seen["sides"]] == ["reporter"]
    assert [row["standing"].code for row in seen["rows"]] == ["overdue", "overdue", "overdue", "on_time"]


def test_a_standing_is_picked_out_and_the_counts_stay_whole(visit, cast, clock):
    sent(cast, clock)
    seen = visit(cast.reporter).get("/bao-cao?xem=on_time").context

    assert len(seen["rows"]) == 1
    assert {code: n for code, _, n in seen["standings"] if n} == {"overdue": 3, "on_time": 1}


def test_the_recipient_is_led_to_what_is_owed_until_it_was_sent(visit, cast, clock):
    report = drafted(cast, clock)
    rows = visit(cast.committee_head).get("/bao-cao").context["rows"]

    assert all(row["report"] is None for row in rows)
    assert f"/bao-cao/phai-gui/{report.obligation.ref}" in {row["url"] for row in rows}


@pytest.mark.parametrize("job", ["outsider", "investigator", "social_worker", "auditor", "statistician"])
def test_a_post_without_reports_finds_no_board(visit, cast, job):
    assert visit(getattr(cast, job)).get("/bao-cao").status_code == 404


@pytest.mark.parametrize("asked", ["nam=abcd", "tu=-1", "xem=nothing", "ben=nobody", "nam=1900", "tu=99999"])
def test_strange_questions_are_answered_plainly(visit, cast, clock, asked):
    owed(cast, clock)

    assert visit(cast.leader).get(f"/bao-cao?{asked}").status_code == 200


def test_the_board_takes_as_many_queries_for_few_as_for_a_hundred(visit, cast, clock):
    client = visit(cast.leader)
    client.get("/bao-cao")

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get("/bao-cao?ben=recipient")
        return len(seen)

    owed(cast, clock, reporting=[read()["reporting"][2]])
    few = queries()
    rule = {**read()["reporting"][2], "from": "Các sở, ban, ngành và Ủy ban nhân dân các xã, phường"}
    owed(cast, clock, reporting=[rule], text="Kế hoạch khác", number="8/KH")
    assert Obligation.objects.count() == 3 + 98
    assert queries() == few


# --- what is owed ---------------------------------------------------------------------------------------


def test_a_report_is_begun_once_though_posted_twice(visit, cast, clock):
    client, obligation = visit(cast.reporter), owed(cast, clock)
    urls = {client.post(f"/bao-cao/phai-gui/{obligation.ref}/soan").url for _ in range(2)}

    assert urls == {f"/bao-cao/{Report.objects.get().ref}"}
    assert client.get(f"/bao-cao/phai-gui/{obligation.ref}").url in urls


def test_nothing_to_report_is_signed_and_sent_once_though_posted_twice(visit, cast, clock):
    client, obligation = visit(cast.leader), owed(cast, clock)
    typed = {"signer_title": "Giám đốc", "ticket": "t1"}
    urls = {client.post(f"/bao-cao/phai-gui/{obligation.ref}/khong-phat-sinh", typed).url for _ in range(2)}

    assert urls == {f"/bao-cao/{Report.objects.get().ref}"}
    assert Report.objects.get().number == "01/BC-CATP"


def test_a_waiver_without_a_document_comes_back(visit, cast, clock):
    client, obligation = visit(cast.committee_head), owed(cast, clock)
    response = client.post(f"/bao-cao/phai-gui/{obligation.ref}/mien", {"document": ""})

    assert response.status_code == 422
    assert response.context["waive_form"].errors["document"]
    client.post(f"/bao-cao/phai-gui/{obligation.ref}/mien", {"document": "15/TB-BCĐ"})
    obligation.refresh_from_db()
    assert obligation.waived_document == "15/TB-BCĐ"


@pytest.mark.parametrize("job", ["outsider", "investigator", "statistician"])
def test_others_find_nothing_owed(visit, cast, clock, job):
    client, obligation = visit(getattr(cast, job)), owed(cast, clock)

    assert client.get(f"/bao-cao/phai-gui/{obligation.ref}").status_code == 404
    for act in ("soan", "khong-phat-sinh", "mien"):
        assert client.post(f"/bao-cao/phai-gui/{obligation.ref}/{act}").status_code == 404
