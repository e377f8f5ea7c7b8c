"""Counts in the rail: from the last look at today's work, and never older than they may be."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loive.tips.actions.take import Told, take


@pytest.fixture
def browser(visit, cast, clock):
    told = Told(what="Nghe kể có người rủ đi làm xa.")
    take(kind="denunciation", channel="phone", told=told, by=cast.investigator, at=clock.monday)
    return visit(cast.investigator)


def counted(text: str) -> bool:
    return 'class="count' in text[text.index('<nav class="rail"') : text.index("</nav>")]


def test_today_s_work_puts_its_counts_into_the_rail_of_other_pages(browser):
    assert not counted(browser.get("/tra-cuu").text)

    browser.get("/")

    assert counted(browser.get("/tra-cuu").text)


def test_counts_are_dropped_as_soon_as_something_is_done(browser):
    browser.get("/")
    browser.post("/giao-dien", {"look": "dark"})

    assert not counted(browser.get("/tra-cuu").text)


def test_counts_are_not_shown_after_ten_minutes(browser, clock, door_clock):
    browser.get("/")
    door_clock(clock.tuesday + timedelta(minutes=11))

    assert not counted(browser.get("/tra-cuu").text)
