"""The lists of tips: by clock, by one's own reach, page by page, at a cost that does not grow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.base.ref import shown
from loive.web.tips import lists
from tests.factories.tips import CALLER, TOLD, take_tip


def refs(response) -> list[str]:
    return [row["line"].ref for row in response.context["rows"]]


def test_the_most_pressing_tip_stands_first(signed_in, cast, clock):
    later = take_tip(by=cast.investigator, at=clock.tuesday - timedelta(hours=1))
    sooner = take_tip(by=cast.investigator, at=clock.tuesday - timedelta(hours=20))

    assert refs(signed_in(cast.investigator).get("/tin-bao")) == [sooner, later]


def test_a_list_names_nobody_and_tells_nothing(signed_in, cast, clock):
    ref = take_tip(by=cast.investigator, at=clock.monday)

    page = signed_in(cast.investigator).get("/tin-bao").content.decode()

    assert shown(ref) in page
    assert not [secret for secret in (TOLD, CALLER.name, CALLER.phone) if secret in page]


def test_the_outsider_sees_an_empty_list_with_what_to_do(signed_in, cast, clock):
    take_tip(by=cast.investigator, at=clock.monday)

    response = signed_in(cast.outsider).get("/tin-bao")

    assert refs(response) == []
    assert "/tin-bao/moi" in response.content.decode().split('class="empty"')[1]


@pytest.mark.parametrize("job", ["reporter", "auditor", "statistician", "administrator"])
def test_posts_without_tips_are_told_there_is_no_such_page(job, signed_in, cast):
    assert signed_in(getattr(cast, job)).get("/tin-bao").status_code == 404


def test_an_unknown_list_is_the_waiting_one(signed_in, cast, clock):
    ref = take_tip(by=cast.investigator, at=clock.monday)

    assert refs(signed_in(cast.investigator).get("/tin-bao?xem=gi-do&ai=ai-do&sau=khong-phai-khoa")) == [ref]


def test_chips_narrow_a_list_to_urgent_tips_and_to_ones_own(signed_in, cast, clock, tip_to):
    urgent = take_tip(by=cast.investigator, at=clock.monday, urgent=True)
    mine = tip_to("decide")
    client = signed_in(cast.investigator)

    assert refs(client.get("/tin-bao?khan=1")) == [urgent]
    assert refs(client.get("/tin-bao?ai=toi")) == [mine]
    assert set(refs(client.get("/tin-bao?ai=don-vi"))) == {urgent, mine}


def test_a_narrowed_list_that_is_empty_says_so(signed_in, cast, clock):
    take_tip(by=cast.investigator, at=clock.monday)

    page = signed_in(cast.investigator).get("/tin-bao?khan=1").content.decode()

    assert "Không có tin nào như vậy trong danh sách này" in page


def test_pages_of_a_list_follow_each_other_without_a_gap(signed_in, cast, clock, monkeypatch):
    monkeypatch.setattr(lists, "PAGE", 2)
    taken = [take_tip(by=cast.investigator, at=clock.monday + timedelta(minutes=n)) for n in range(5)]
    client, url, seen = signed_in(cast.investigator), "/tin-bao", []
    while url:
        response = client.get(url)
        seen += refs(response)
        url = response.context["next"]

    assert seen == taken


def test_what_comes_next_is_a_link_only_to_whoever_does_it(signed_in, cast, clock, tip_to):
    ref = tip_to("forward")

    mine = signed_in(cast.hotline_operator).get("/tin-bao").content.decode()

    assert f"/tin-bao/{ref}/chuyen" in mine


def test_fifty_rows_cost_as_many_queries_as_one(signed_in, cast, clock):
    def cost() -> int:
        client = signed_in(cast.investigator)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get("/tin-bao").status_code == 200
        return len(queries)

    take_tip(by=cast.investigator, at=clock.monday)
    one = cost()
    for n in range(49):
        take_tip(
            by=cast.investigator, at=clock.monday + timedelta(minutes=n), place=("", "25294-2507")[n % 2]
        )

    assert cost() == one
