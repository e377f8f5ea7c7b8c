"""Today's work: every room's waiting lines, in the group of their clock, the most pressing first."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.moment import VIETNAM
from loive.base.waiting import Waiting
from loive.desk.today import FREE, GROUPS, LATE, LATER, TODAY, WEEK, grouped, key_of, work
from loive.tips.actions.take import Told, take

NOW = datetime(2026, 3, 3, 9, tzinfo=VIETNAM)  # a Tuesday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def line(due, *, ref="A", urgent=False, where="tips"):
    return Waiting("tips", ref, "Tin báo", "Phân loại", f"{where}:page", due, urgent)


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (NOW - HOUR, LATE),
        (NOW, TODAY),
        (NOW + 14 * HOUR, TODAY),
        (NOW + 15 * HOUR, WEEK),
        (datetime(2026, 3, 8, 23, 59, tzinfo=VIETNAM), WEEK),
        (datetime(2026, 3, 9, 0, 0, tzinfo=VIETNAM), LATER),
        (None, FREE),
    ],
)
def test_a_deadline_belongs_to_one_group(due, group):
    assert key_of(due, NOW) == group


def test_groups_stand_from_most_to_least_pressing_and_empty_ones_are_left_out():
    found = grouped([line(None), line(NOW + 30 * DAY), line(NOW - DAY)], NOW)

    assert [group.key for group in found.groups] == [LATE, LATER, FREE]


def test_in_a_group_the_urgent_come_first_then_the_earliest():
    lines = [
        line(NOW + 3 * HOUR, ref="C"),
        line(NOW + HOUR, ref="B"),
        line(NOW + 5 * HOUR, ref="A", urgent=True),
    ]

    assert [one.ref for one in grouped(lines, NOW).groups[0].lines] == ["A", "B", "C"]


def test_counts_go_by_where_the_pages_lie():
    found = grouped([line(NOW - DAY), line(NOW + DAY), line(NOW + DAY, where="referrals")], NOW)

    assert found.counts == {"tips": (2, 1), "referrals": (1, 0)}


@given(st.lists(st.none() | st.timedeltas(-40 * DAY, 40 * DAY), max_size=30))
def test_no_line_is_lost_and_none_stands_twice(offsets):
    lines = [line(None if o is None else NOW + o, ref=str(i)) for i, o in enumerate(offsets)]
    found = grouped(lines, NOW)

    assert sorted(one.ref for group in found.groups for one in group.lines) == sorted(
        one.ref for one in lines
    )
    assert found.total == len(lines)
    assert [group.key for group in found.groups] == [key for key in GROUPS if found.count(key)]


def test_a_tip_waits_for_the_one_who_classifies_it_and_for_nobody_else(cast, clock):
    told = Told(what="Nghe kể có người rủ đi làm xa.")
    ref = take(kind="denunciation", channel="phone", told=told, by=cast.investigator, at=clock.monday)

    def seen_by(actor):
        return [one.ref for group in work(actor=actor, at=clock.tuesday).groups for one in group.lines]

    assert seen_by(cast.investigator) == [ref]
    assert seen_by(cast.outside_investigator) == []
    assert seen_by(cast.auditor) == []
