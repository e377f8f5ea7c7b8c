"""Invented tips, at the stage a test begins with."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from loive.security.actor import Actor
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide
from loive.tips.actions.take import From, Told, take

COMMUNE = "26041-2507"  # phường Trấn Biên
TOLD = "Một nhóm môi giới hứa việc nhẹ, thu giấy tờ rồi không cho ai liên lạc về nhà."
CALLER = From(name="Hồ Thị Mỹ Dung", phone="0900 000 456")


def take_tip(*, by: Actor, at: datetime, **given: Any) -> str:
    """Take an invented tip from a neighbour, as told, and return its reference."""
    about = {
        "kind": "denunciation",
        "channel": "phone",
        "told": Told(what=TOLD),
        "teller": CALLER,
        "place": COMMUNE,
    }
    return take(**{**about, **given}, by=by, at=at)


def tip_at(stage: str, *, by: Actor, at: datetime, **given: Any) -> str:
    """Return a tip at a stage, taken at `at` by an investigator and carried there an hour a step."""
    tip = take_tip(by=by, at=at, **given)
    if stage != "received":
        classify(tip=tip, as_="trafficking", by=by, at=at + timedelta(hours=1))
    if stage not in ("received", "classified"):
        reason = "Kết quả xác minh ban đầu."
        decide(tip=tip, outcome=stage, reason=reason, by=by, at=at + timedelta(hours=2))
    return tip
