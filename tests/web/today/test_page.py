"""The start page: what waits for me, by clock, each line one click from its act."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.tips.actions.take import Told, take


def told(cast, at, times=1, urgent=False):
    what = Told(what="Nghe kể có người rủ đi làm xa.")
    words = {"kind": "denunciation", "channel": "phone", "told": what, "by": cast.investigator, "at": at}
    return [take(**words, urgent=urgent) for _ in range(times)]


def test_a_line_says_what_it_is_until_when_and_leads_to_the_act(visit, cast, clock):
    ref = told(cast, clock.monday)[0]
    text = visit(cast.investigator).get("/").text

    assert f'href="/tin-bao/{ref}"' in text
    assert "Phân loại" in text
    assert "Hết hạn hôm nay" in text


def test_what_is_overdue_stands_first(visit, cast, clock, door_clock):
    told(cast, clock.monday)
    door_clock(clock.wednesday)

    assert "Quá hạn" in visit(cast.investigator).get("/").text


def test_an_empty_day_says_so_and_what_will_come(visit, cast):
    assert "Không có việc nào đang chờ" in visit(cast.auditor).get("/").text


def test_nothing_that_was_told_stands_on_the_page(visit, cast, clock):
    told(cast, clock.monday)

    assert "rủ đi làm xa" not in visit(cast.investigator).get("/").text


@pytest.mark.parametrize("job", ["leader", "committee_head", "programme_officer"])
def test_those_who_lead_see_the_targets_first(visit, cast, job):
    text = visit(getattr(cast, job)).get("/").text

    assert text.index("Chỉ tiêu năm 2026") < text.index("Chờ tôi")


def test_queries_do_not_grow_with_the_lines(visit, cast, clock):
    client = visit(cast.investigator)

    def queries():
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get("/").status_code == 200
        return len(seen)

    told(cast, clock.monday)
    client.get("/")
    one = queries()
    told(cast, clock.monday, times=20)

    assert queries() <= one
