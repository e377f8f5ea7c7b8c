"""What leaves the room says when, where and how, never who or what was told."""

from __future__ import annotations

from datetime import date, timedelta

from loive.analytics import gather
from loive.base.fact import Kind
from loive.tips import facts
from loive.tips.actions.classify import classify
from loive.tips.actions.forward import forward
from tests.factories.tips import COMMUNE, take_tip, tip_at


def rows() -> list[dict]:
    names = [column.name for column in facts.COLUMNS]
    return [dict(zip(names, row, strict=True)) for row in facts.rows()]


def test_every_row_fits_its_declared_columns(cast, clock):
    for stage in ("received", "classified", "instituted", "not_instituted", "suspended"):
        tip_at(stage, by=cast.investigator, at=clock.monday)
    assert len(gather.table("tips", facts).rows) == 5


def test_a_tip_leaves_as_days_places_and_codes(cast, clock):
    tip_at("suspended", by=cast.investigator, at=clock.monday)
    (row,) = rows()
    assert (
        row["received_on"]
        == row["classified_on"]
        == row["decided_on"]
        == row["suspended_on"]
        == date(2026, 3, 2)
    )
    assert (row["class"], row["outcome"], row["place"]) == ("trafficking", "suspended", COMMUNE)
    assert (row["classified_in_time"], row["decide_due_on"]) == (True, date(2026, 3, 23))


def test_late_stays_late_whoever_has_the_tip_now(cast, clock):
    tip = take_tip(by=cast.hotline_operator, at=clock.monday)
    forward(tip=tip, by=cast.hotline_operator, at=clock.tuesday)
    classify(tip=tip, as_="trafficking", by=cast.investigator, at=clock.tuesday + timedelta(hours=1))
    assert rows()[0]["classified_in_time"] is False


def test_the_day_is_vietnams(cast, clock):
    take_tip(by=cast.investigator, at=clock.at("2026-03-02 00:30"))
    assert rows()[0]["received_on"] == date(2026, 3, 2)


def test_no_column_could_hold_a_text():
    assert {column.kind for column in facts.COLUMNS} <= {
        Kind.KEY,
        Kind.CODE,
        Kind.DATE,
        Kind.FLAG,
        Kind.PLACE,
        Kind.BODY,
    }
