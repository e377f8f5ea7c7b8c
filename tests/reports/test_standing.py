"""Late is a matter of days: the first sending against the last day on time, and nothing is stored."""

from __future__ import annotations

from datetime import date

import pytest

from loive.reports import queries
from loive.reports.models import Obligation
from tests.factories.plans import read
from tests.factories.reports import drafted, owed, sent

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-12-14", "not_due"),
        ("2026-12-15", "open"),
        ("2026-12-16", "overdue"),
    ],
)
def test_what_was_not_begun_stands_by_its_days(cast, clock, today, expected):
    assert queries.standing(owed(cast, clock), None, date.fromisoformat(today)).code == expected


def test_a_draft_is_still_owed(cast, clock):
    report = drafted(cast, clock)

    assert queries.standing(report.obligation, report, date(2026, 12, 20)).code == "overdue"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [("2026-12-15 23:59", "on_time"), ("2026-12-16 00:01", "late"), ("2026-12-18 10:00", "late")],
)
def test_the_last_minute_of_the_day_in_vietnam_is_on_time(cast, clock, moment, expected):
    report = sent(cast, clock, at=moment)

    assert queries.standing(report.obligation, report, date(2027, 1, 1)).code == expected


def test_when_offices_rest_on_the_day_the_next_working_day_is_the_last(cast, clock):
    # 15 March 2026 is a Sunday.
    quarter = owed(cast, clock, "2026Q1")

    assert (quarter.due_on, quarter.closes_on) == (date(2026, 3, 15), date(2026, 3, 16))
    assert queries.standing(quarter, None, date(2026, 3, 16)).code == "open"


def test_days_left_and_days_late_are_working_days(cast, clock):
    year = owed(cast, clock)

    # Tuesday 15 December 2026 closes; Friday before: two working days; Friday after: three late.
    assert queries.standing(year, None, date(2026, 12, 11)).workdays == 2
    assert queries.standing(year, None, date(2026, 12, 18)).workdays == -3


def test_the_board_counts_what_is_expected_received_and_in_time(cast, clock):
    sent(cast, clock)
    board = queries.board(
        organisation=cast.bodies.police.id, side="recipient", year=2026, today=date(2026, 12, 20)
    )
    own = queries.board(
        organisation=cast.bodies.police.id, side="reporter", year=2026, today=date(2026, 12, 20)
    )

    assert (board.expected, board.received, board.counts) == (8, 0, {"overdue": 8})
    assert (own.expected, own.received, own.on_time, own.counts) == (4, 1, 1, {"overdue": 3, "on_time": 1})


@pytest.mark.parametrize("communes", [False, True])
def test_the_board_takes_one_query_whether_it_holds_few_or_a_hundred(
    cast, clock, django_assert_num_queries, communes
):
    senders = "Các sở, ban, ngành và Ủy ban nhân dân các xã, phường" if communes else "Các sở, ban, ngành"
    owed(cast, clock, reporting=[{**read()["reporting"][2], "from": senders}])

    police = cast.bodies.police.id
    with django_assert_num_queries(1):
        queries.board(organisation=police, side="recipient", year=2026, today=date(2026, 12, 20))
    assert Obligation.objects.count() == (98 if communes else 3)


def test_each_post_sees_what_waits_for_it(cast, clock):
    at = clock.at("2026-12-15 08:00")
    drafted(cast, clock)

    def acts(job):
        return [str(line.act) for line in queries.waiting(actor=getattr(cast, job), at=at)]

    assert acts("reporter") == ["Soạn báo cáo"] * 3 + ["Soạn tiếp"]
    assert acts("leader") == ["Xem và ký"]
    assert acts("outsider") == acts("investigator") == []


def test_a_sent_report_waits_for_its_recipient(cast, clock):
    sent(cast, clock)
    lines = queries.waiting(actor=cast.committee_head, at=clock.at("2026-12-16 08:00"))

    assert [str(line.act) for line in lines] == ["Tiếp nhận hoặc trả lại"]
