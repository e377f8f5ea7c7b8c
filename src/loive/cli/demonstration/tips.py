"""Invented tips, each told, handed on, classified and decided as the people of the cast would."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from loive.base.errors import Refusal
from loive.base.workdays import add_workdays
from loive.cli.demonstration.bodies import COMMUNE
from loive.cli.demonstration.draws import Course, pick
from loive.cli.demonstration.ground import Ground
from loive.cli.demonstration.invented import person, story
from loive.cli.demonstration.moments import after, in_office
from loive.places.queries import PlaceView
from loive.tips.actions.assign import assign
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide
from loive.tips.actions.forward import forward
from loive.tips.actions.inform import inform
from loive.tips.actions.take import From, Told, take

# Who takes a tip, by which channel, and how often of a hundred.
TAKERS = (
    ("hotline_operator", "hotline", 50),
    ("commune_officer", "in_person", 20),
    ("investigator", "phone", 30),
)
CLASSES = (("trafficking", 70), ("other_crime", 18), ("not_crime", 12))
OUTCOMES = (("instituted", 62), ("not_instituted", 32), ("suspended", 6))
LATE_CLASSIFYING, LATE_DECIDING = 0.05, 0.06
# Of a hundred: not yet classified though the day has passed; assigned and then left lying.
FORGOTTEN, LEFT_LYING = 0.012, 0.025
REASONS = {
    "instituted": "",
    "not_instituted": "Kết quả xác minh không cho thấy dấu hiệu tội phạm.",
    "suspended": "Chờ kết quả tương trợ tư pháp của nước ngoài.",
}


@dataclass(frozen=True)
class TipMade:
    """One invented tip that may open a case: when it was classified, where, and what it speaks of."""

    ref: str
    place: str
    purpose: str
    classified_at: datetime


def make_tip(
    draw: Random, ground: Ground, moment: datetime, communes: list[PlaceView], now: datetime
) -> TipMade | None:
    """Take one tip and carry it as far as time allows; return it when it shows signs of trafficking."""
    job, channel = pick(draw, [((job, channel), weight) for job, channel, weight in TAKERS])
    place = COMMUNE if job == "commune_officer" else draw.choice(communes).key
    name = next(unit.full_name for unit in communes if unit.key == place)
    purpose, words = story(draw, name)
    tip = take(
        kind="denunciation",
        channel=channel,
        told=Told(what=words, where=name),
        teller=_teller(draw),
        place=place,
        urgent=draw.random() < 0.12,
        by=ground.actors[job],
        at=moment,
    )
    return _handle(draw, ground, _Tip(tip, place, purpose, Course(moment, now)), job)


def make_old_tip(draw: Random, ground: Ground, moment: datetime, communes: list[PlaceView]) -> None:
    """Take one tip of before the reform and decide it, by the bodies of those days."""
    by, place = ground.actors["old_investigator"], draw.choice(communes)
    _, words = story(draw, place.full_name)
    told = Told(what=words, where=place.full_name)
    tip = take(kind="denunciation", channel="phone", told=told, place=place.key, by=by, at=moment)
    late = draw.random() < LATE_CLASSIFYING
    classed = pick(draw, CLASSES)
    at = after(draw, moment, 26, 40) if late else after(draw, moment, 1, 20)
    classify(tip=tip, as_=classed, by=by, at=at)
    if classed == "not_crime":
        return
    at = after(draw, at, 4, 30)
    assign(tip=tip, supervisor=ground.bodies["old_procuracy"], by=by, at=at)
    outcome = pick(draw, OUTCOMES)
    decide(tip=tip, outcome=outcome, reason=REASONS[outcome], by=by, at=after(draw, at, 100, 430))


@dataclass(frozen=True)
class _Tip:
    ref: str
    place: str
    purpose: str
    course: Course


def _handle(draw: Random, ground: Ground, told: _Tip, taker: str) -> TipMade | None:
    tip, course, police = told.ref, told.course, ground.actors["investigator"]
    if taker != "investigator":
        sent = after(draw, course.moment, 0.2, 6)
        if not course.go(sent, lambda at: forward(tip=tip, by=ground.actors[taker], at=at)):
            return None
    if draw.random() < FORGOTTEN:
        return None
    classed = pick(draw, CLASSES)
    late = draw.random() < LATE_CLASSIFYING
    when = after(draw, course.moment, 26, 40) if late else after(draw, course.moment, 0.5, 15)
    if not course.go(when, lambda at: classify(tip=tip, as_=classed, by=police, at=at)):
        return None
    made = TipMade(tip, told.place, told.purpose, course.moment) if classed == "trafficking" else None
    if classed != "not_crime" and course.go(
        in_office(after(draw, course.moment, 4, 40)), lambda at: assign(tip=tip, by=police, at=at)
    ):
        _decide(draw, ground, told)
    return made


def _decide(draw: Random, ground: Ground, told: _Tip) -> None:
    tip, course, police = told.ref, told.course, ground.actors["investigator"]
    if draw.random() < LEFT_LYING:
        return
    outcome = pick(draw, OUTCOMES)
    days = draw.randrange(16, 24) if draw.random() < LATE_DECIDING else draw.randrange(3, 12)
    when = in_office(course.moment.replace(hour=10)).replace(hour=draw.randrange(8, 16))
    when = datetime.combine(add_workdays(when.date(), days), when.timetz())
    if (
        course.go(
            when, lambda at: decide(tip=tip, outcome=outcome, reason=REASONS[outcome], by=police, at=at)
        )
        and draw.random() < 0.6
    ):
        _inform(draw, ground, told)


def _inform(draw: Random, ground: Ground, told: _Tip) -> None:
    def tell(at: datetime) -> None:
        try:
            inform(tip=told.ref, how="phone", by=ground.actors["investigator"], at=at)
        except Refusal:  # the teller stayed anonymous: there is nobody to tell
            return

    told.course.go(in_office(after(draw, told.course.moment, 2, 60)), tell)


def _teller(draw: Random) -> From:
    if draw.random() < 0.4:
        return From(wish="anonymous")
    name, _ = person(draw)
    # 0900 000 xxx: numbers of this form are given to nobody.
    return From(name=name, phone=f"0900 000 {draw.randrange(1000):03}", wish="secret")
