"""The clock chip says in words what a deadline means now; its colour only repeats them."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from loive.base.due import Due
from loive.web.parts.clocks import LOOKS, chip, state_of

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 3, 3, 9, tzinfo=VIETNAM)  # a Tuesday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BOUNDS = (datetime(2025, 1, 1), datetime(2027, 12, 31))  # noqa: DTZ001 -- hypothesis adds the zone
moments = st.datetimes(*BOUNDS, timezones=st.just(VIETNAM))


@pytest.mark.parametrize(
    ("due", "words", "until"),
    [
        (NOW + 12 * DAY, "Còn 12 ngày", "đến 15/03/2026"),
        (NOW + 4 * HOUR, "Còn 4 giờ", "đến 13:00 hôm nay"),
        (NOW + 20 * HOUR, "Còn 20 giờ", "đến 05:00 ngày 04/03"),
        (NOW + 25 * timedelta(minutes=1), "Còn 25 phút", "đến 09:25 hôm nay"),
        (NOW - 3 * DAY, "Quá hạn 3 ngày", "đến 28/02/2026"),
        (NOW - 2 * HOUR, "Quá hạn 2 giờ", "đến 07:00 hôm nay"),
    ],
)
def test_a_running_clock_says_how_long_and_until_when(due, words, until):
    shown = chip(due, now=NOW)

    assert (shown.words, shown.until) == (words, until)


def test_working_days_leave_out_the_weekend():
    assert chip(NOW + 7 * DAY, now=NOW, working=True).words == "Còn 5 ngày làm việc"


def test_what_was_done_late_never_looks_done_in_time():
    late, good = chip(NOW, now=NOW, done_at=NOW + 2 * DAY), chip(NOW, now=NOW, done_at=NOW - HOUR)

    assert (late.words, late.tone) == ("Xong, chậm 2 ngày", "warn")
    assert (good.words, good.tone) == ("Xong đúng hạn", "good")


def test_no_deadline_is_said_in_words_too():
    assert chip(None, now=NOW).words == "Không có hạn"
    assert chip(None, now=NOW, done_at=NOW).words == "Đã xong"


def test_a_room_s_own_clock_keeps_its_own_state():
    due = Due("verify", "Xác minh", NOW - DAY, NOW + 2 * DAY, "on_time", "Điều 27", True)

    assert chip(due, now=NOW).state == "on_time"
    assert chip(due.due_at, now=NOW).state == "soon"


def test_soon_begins_when_a_quarter_of_the_time_is_left():
    assert state_of(NOW + 2 * DAY, NOW, NOW - 8 * DAY) == "soon"
    assert state_of(NOW + 3 * DAY, NOW, NOW - 7 * DAY) == "on_time"


def test_english_counts_as_english_does():
    with override("en"):
        assert chip(NOW + 40 * HOUR, now=NOW).words == "2 days left"


@given(moments, moments, st.none() | moments)
def test_every_clock_can_be_shown(due, now, done):
    shown = chip(due, now=now, done_at=done)

    assert shown.state in LOOKS
    assert shown.words


@given(moments, moments)
def test_a_clock_is_late_exactly_when_its_time_is_past(due, now):
    assert (chip(due, now=now).state == "late") == (now > due)
