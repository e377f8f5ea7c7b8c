"""Who sees which tip, how much of it, and what the record says of the look."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.base.errors import NotFound, Refusal
from loive.security.actor import Actor
from loive.security.audit.models import Line
from loive.tips import access, words
from loive.tips.actions.assign import assign
from loive.tips.actions.extend import ask_extension
from loive.tips.actions.forward import forward
from loive.tips.actions.take import From
from loive.tips.models import Tip
from tests.factories.tips import TOLD, take_tip, tip_at


@pytest.fixture
def tip(cast, clock) -> str:
    """A tip that came through the hotline and lies with the police."""
    ref = take_tip(by=cast.hotline_operator, at=clock.monday)
    forward(tip=ref, by=cast.hotline_operator, at=clock.monday, reason="Thuộc địa bàn Đồng Nai.")
    return ref


OPENINGS = (access.get_tip, access.open_told, access.open_teller, access.clocks)


def test_the_outsider_gets_the_answer_of_an_absent_tip(cast, clock, tip):
    for actor in (cast.outsider, cast.outside_investigator, cast.leader, cast.auditor):
        for ref in (tip, "0" * 12):
            words = {"actor": actor, "purpose": "handling", "at": clock.monday}
            with pytest.raises(NotFound):
                access.get_tip(ref, **words)
            with pytest.raises(NotFound):
                access.open_told(ref, **words)
            with pytest.raises(NotFound):
                access.open_teller(ref, **words)
            with pytest.raises(NotFound):
                access.clocks(ref, **words)


def test_the_outsider_is_listed_nothing(cast, clock, tip):
    for actor in (cast.outsider, cast.outside_investigator):
        assert access.list_tips(actor=actor, at=clock.monday, show="all").rows == []
        assert access.tallies(actor=actor, at=clock.monday)["all"] == 0
        assert access.waiting(actor=actor, at=clock.monday) == []
        key = Tip.objects.get().fact_key
        assert access.counted([key], actor=actor, at=clock.monday) == []


@pytest.mark.parametrize("job", ["leader", "auditor", "statistician", "administrator"])
def test_a_post_without_tips_has_no_list(cast, clock, tip, job):
    actor = getattr(cast, job)
    with pytest.raises(NotFound):
        access.list_tips(actor=actor, at=clock.monday)
    with pytest.raises(NotFound):
        access.tallies(actor=actor, at=clock.monday)
    assert access.waiting(actor=actor, at=clock.monday) == []


def test_what_was_told_opens_for_those_who_took_and_handle_it(cast, clock, tip):
    for actor in (cast.hotline_operator, cast.investigator):
        told = access.open_told(tip, actor=actor, purpose="handling", at=clock.monday)
        assert told.what == TOLD
        assert list(told.notes.values()) == ["Thuộc địa bàn Đồng Nai."]


def test_the_procuracy_sees_a_tip_once_it_is_notified(cast, clock):
    ref = tip_at("classified", by=cast.investigator, at=clock.monday)
    with pytest.raises(NotFound):
        access.get_tip(ref, actor=cast.prosecutor, purpose="supervision", at=clock.tuesday)
    assign(tip=ref, by=cast.investigator, at=clock.tuesday)
    assert access.get_tip(ref, actor=cast.prosecutor, purpose="supervision", at=clock.tuesday)
    assert access.open_told(ref, actor=cast.prosecutor, purpose="supervision", at=clock.tuesday).what == TOLD
    with pytest.raises(NotFound):
        access.open_teller(ref, actor=cast.prosecutor, purpose="supervision", at=clock.tuesday)


def test_a_body_the_tip_only_passed_through_knows_of_it_but_opens_nothing(cast, clock):
    ref = take_tip(by=cast.hotline_operator, at=clock.monday, place="")
    forward(tip=ref, to=cast.bodies.border.id, by=cast.hotline_operator, at=clock.monday)
    forward(tip=ref, to=cast.bodies.police.id, by=cast.border_officer, at=clock.monday)
    assert access.get_tip(ref, actor=cast.border_officer, purpose="handling", at=clock.monday)
    with pytest.raises(NotFound):
        access.open_told(ref, actor=cast.border_officer, purpose="handling", at=clock.monday)


def test_who_told_it_opens_with_a_purpose_and_is_recorded(cast, clock, tip):
    teller = access.open_teller(tip, actor=cast.investigator, purpose="informing", at=clock.monday)
    assert (teller.name, teller.phone) == ("Hồ Thị Mỹ Dung", "0900 000 456")
    line = Line.objects.get(what="teller.opened")
    assert (line.purpose, line.seen) == ("informing", "name,phone")


def test_where_nobody_gave_a_name_the_look_is_recorded_all_the_same(cast, clock):
    ref = take_tip(by=cast.investigator, at=clock.monday, teller=From(wish="anonymous"))
    assert access.open_teller(ref, actor=cast.investigator, purpose="informing", at=clock.monday) is None
    assert Line.objects.get(what="teller.opened").about == ref


@pytest.mark.parametrize("way", OPENINGS, ids=lambda way: way.__name__)
def test_a_look_without_a_purpose_of_the_list_is_refused(cast, clock, tip, way):
    with pytest.raises(Refusal):
        way(tip, actor=cast.investigator, purpose="vì tò mò", at=clock.monday)


def test_the_list_records_which_tips_it_showed(cast, clock, tip):
    access.list_tips(actor=cast.investigator, at=clock.monday)
    line = Line.objects.get(what="tip.listed")
    assert (line.purpose, line.seen) == ("waiting", tip)


def test_what_waits_is_each_posts_own(cast, clock, tip):
    assert [line.act for line in access.waiting(actor=cast.investigator, at=clock.monday)] == [
        words.TO_DO["classify"]
    ]
    assert access.waiting(actor=cast.hotline_operator, at=clock.monday) == []


def test_an_asked_extension_waits_for_the_procuracy(cast, clock):
    ref = tip_at("classified", by=cast.investigator, at=clock.monday)
    assign(tip=ref, by=cast.investigator, at=clock.tuesday)
    ask_extension(tip=ref, reason="Chờ.", by=cast.investigator, at=clock.tuesday)
    (line,) = access.waiting(actor=cast.prosecutor, at=clock.tuesday)
    assert (line.ref, line.act) == (ref, words.TO_DO["answer_extension"])


def test_a_page_offers_only_what_can_be_done_now(cast, clock, tip):
    view = access.get_tip(tip, actor=cast.investigator, purpose="handling", at=clock.monday)
    assert view.may == {"tip.classify", "tip.forward", "tip.link", "tip.read_told", "tip.read_teller"}


@pytest.mark.parametrize(
    ("show", "count"),
    [("waiting", 4), ("late", 2), ("today", 1), ("suspended", 1), ("decided", 1), ("all", 6)],
)
def test_each_list_holds_what_its_name_says(cast, clock, show, count):
    police, at = cast.investigator, clock.monday
    for hours in (80, 30, 20, 0):
        take_tip(by=police, at=at - timedelta(hours=hours))
    tip_at("suspended", by=police, at=at)
    tip_at("instituted", by=police, at=at, teller=From(wish="anonymous"))
    assert len(access.list_tips(actor=police, at=at, show=show).rows) == count
    assert access.tallies(actor=police, at=at)[show] == count


@pytest.mark.parametrize("show", ["waiting", "all"])
def test_pages_follow_each_other_without_gap_or_double(cast, clock, show):
    refs = {take_tip(by=cast.investigator, at=clock.monday - timedelta(minutes=n // 2)) for n in range(11)}
    seen, after = [], ""
    for _ in range(9):
        page = access.list_tips(actor=cast.investigator, at=clock.monday, show=show, after=after, size=3)
        seen += [row.ref for row in page.rows]
        after = page.after
        if not after:
            break
    assert len(seen) == len(set(seen)) and set(seen) == refs


@pytest.mark.parametrize("after", ["", "x", "99999999T_1", "20260302T020000000000_x", "_", "a_b_c"])
def test_a_broken_key_begins_anew(cast, clock, tip, after):
    assert access.list_tips(actor=cast.investigator, at=clock.monday, after=after).rows


def test_the_lists_can_be_narrowed_to_the_urgent_and_to_ones_own(cast, clock, tip):
    urgent = take_tip(by=cast.investigator, at=clock.monday, urgent=True)
    rows = access.list_tips(actor=cast.investigator, at=clock.monday, urgent=True).rows
    assert [row.ref for row in rows] == [urgent]
    assert access.list_tips(actor=cast.hotline_operator, at=clock.monday, show="all", whose="body").rows == []
    assert access.tallies(actor=cast.investigator, at=clock.monday, whose="me")["all"] == 0


def test_a_reference_is_found_by_its_beginning_as_it_is_printed(cast, clock, tip):
    typed = f"{tip[:4]}-{tip[4:6]}".lower()
    assert [
        row.ref for row in access.list_tips(actor=cast.investigator, at=clock.monday, text=typed).rows
    ] == [tip]


def test_the_rows_behind_a_figure_come_by_their_fact_keys(cast, clock, tip):
    key = Tip.objects.get().fact_key
    assert [row.ref for row in access.counted([key, "x"], actor=cast.investigator, at=clock.monday)] == [tip]


WAYS = {
    "list_tips": lambda **who: access.list_tips(show="all", **who),
    "tallies": access.tallies,
    "waiting": access.waiting,
    "counted": lambda **who: access.counted(list(Tip.objects.values_list("fact_key", flat=True)), **who),
}


@pytest.mark.parametrize("way", WAYS)
def test_lists_ask_the_database_as_often_for_one_as_for_fifty(cast, clock, way, django_assert_num_queries):
    take_tip(by=cast.investigator, at=clock.monday)
    with CaptureQueriesContext(connection) as once:
        WAYS[way](actor=cast.investigator, at=clock.monday)
    for _ in range(49):
        take_tip(by=cast.investigator, at=clock.monday)
    with django_assert_num_queries(len(once)):
        WAYS[way](actor=cast.investigator, at=clock.monday)


def test_a_post_of_another_role_in_the_same_body_sees_no_tips(cast, clock, tip):
    clerk = Actor(account="C" * 12, role="reporter", organisation=cast.bodies.police.id)
    with pytest.raises(NotFound):
        access.get_tip(tip, actor=clerk, purpose="handling", at=clock.monday)
