"""A tip is taken from whoever tells it, by whoever hears it; what was told is sealed at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection

from loive.base.errors import NotFound, Refusal
from loive.security import audit
from loive.security.actor import Actor
from loive.security.audit.models import Line
from loive.security.policy import ROLES, role_may
from loive.tips import access
from loive.tips.actions.take import From, Told
from loive.tips.models import Teller, Tip
from tests.factories.tips import CALLER, COMMUNE, TOLD, take_tip

TAKERS = [role for role in ROLES if role_may(role, "tip.take")]


@pytest.mark.parametrize("role", TAKERS)
def test_no_body_refuses_to_take_a_tip_whatever_its_place_or_competence(cast, clock, role):
    anyone = Actor(account="X" * 12, role=role, organisation=cast.bodies.shelter.id)
    assert take_tip(by=anyone, at=clock.monday, place="")


def test_a_body_that_is_not_competent_has_24_hours_to_pass_a_tip_on(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday)
    view = access.get_tip(tip, actor=cast.hotline_operator, purpose="handling", at=clock.monday)
    assert view.line.next_step == "forward"
    assert view.line.next_due == clock.tuesday
    assert view.competent == cast.bodies.police.id


def test_the_competent_body_has_24_hours_to_classify(cast, clock):
    tip = take_tip(by=cast.investigator, at=clock.monday)
    line = access.get_tip(tip, actor=cast.investigator, purpose="handling", at=clock.monday).line
    assert (line.next_step, line.next_due) == ("classify", clock.tuesday)


def test_the_clocks_begin_when_the_tip_came_not_when_it_was_typed(cast, clock):
    came = clock.monday - timedelta(days=2)
    tip = take_tip(by=cast.investigator, at=clock.monday, received_at=came)
    line = access.get_tip(tip, actor=cast.investigator, purpose="handling", at=clock.monday).line
    assert (line.next_due, line.state) == (came + timedelta(hours=24), "late")


def test_what_was_told_and_who_told_it_do_not_lie_open(cast, clock):
    take_tip(by=cast.hotline_operator, at=clock.monday)
    held = ""
    with connection.cursor() as cursor:
        for table in ("tip", "teller", "tip_step"):
            cursor.execute(f"SELECT * FROM {table}")
            rows = cursor.fetchall()
            held += " ".join(str(bytes(v) if isinstance(v, memoryview) else v) for row in rows for v in row)
    assert not [word for word in ("môi giới", "Dung", "0900") if word in held]


def test_who_told_it_lies_under_a_key_of_its_own(cast, clock):
    take_tip(by=cast.hotline_operator, at=clock.monday)
    assert Teller.objects.get().key_owner() != Tip.objects.get().key_owner()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"told": Told(what="")}, "told"),
        ({"told": Told(what=" \n\t ")}, "told"),
        ({"told": Told(what="a" * 200_001)}, "told"),
        ({"told": Told(what="a\udc80")}, "told"),
        ({"told": Told(what=TOLD, happened_on=date(2026, 3, 3))}, "happened_on"),
        ({"place": "00000-0000"}, "place"),
        ({"kind": "rumour"}, "kind"),
        ({"channel": "dream"}, "channel"),
        ({"teller": From(wish="maybe")}, "wish"),
        ({"teller": From(name="Hồ Thị Mỹ Dung", wish="anonymous")}, "wish"),
        ({"teller": From(name="a" * 201)}, "teller_name"),
        ({"teller": From(phone="0" * 41)}, "teller_phone"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field_and_nothing_half_made_remains(
    cast, clock, changed, field
):
    with pytest.raises(Refusal) as refused:
        take_tip(by=cast.hotline_operator, at=clock.monday, **changed)
    assert refused.value.field == field
    assert not Tip.objects.exists() and not Teller.objects.exists()


def test_a_reception_ahead_of_time_is_refused(cast, clock):
    with pytest.raises(Refusal):
        take_tip(by=cast.hotline_operator, at=clock.monday, received_at=clock.tuesday)


def test_the_longest_text_is_kept_whole(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday, told=Told(what="ă" * 200_000))
    told = access.open_told(tip, actor=cast.hotline_operator, purpose="handling", at=clock.monday)
    assert told.what == "ă" * 200_000


def test_nobodys_name_is_kept_where_none_was_given(cast, clock):
    take_tip(by=cast.hotline_operator, at=clock.monday, teller=From(wish="anonymous"))
    assert not Teller.objects.exists()


@pytest.mark.parametrize("job", ["leader", "auditor", "statistician", "administrator", "reporter"])
def test_a_post_that_handles_no_tips_takes_none(cast, clock, job):
    with pytest.raises(NotFound):
        take_tip(by=getattr(cast, job), at=clock.monday)


def test_taking_stands_in_the_record(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday)
    assert Line.objects.get(what="tip.taken").about == tip


def test_when_the_record_fails_nothing_was_taken(cast, clock, monkeypatch):
    def broken(**_words):
        raise RuntimeError

    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(RuntimeError):
        take_tip(by=cast.hotline_operator, at=clock.monday)
    assert not Tip.objects.exists()


def test_a_tip_about_a_place_of_the_past_goes_to_the_body_competent_today(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday, place=COMMUNE, teller=CALLER)
    view = access.get_tip(tip, actor=cast.hotline_operator, purpose="handling", at=clock.monday)
    assert view.competent_name == cast.bodies.police.name
