"""The demonstration's steps in order: ground, plan, tips, cases, reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from loive.cli.demonstration.bodies import (
    BODIES,
    COMMUNE,
    COMMUNES,
    GATE,
    OLD_PROVINCE,
    OLD_SINCE,
    OLD_UNTIL,
    PROVINCE,
    SINCE,
)
from loive.cli.demonstration.cases import Start, from_tip, make_case
from loive.cli.demonstration.cast import CAST, PASSWORD
from loive.cli.demonstration.ground import Ground, lay
from loive.cli.demonstration.invented import TOLD
from loive.cli.demonstration.moments import spread
from loive.cli.demonstration.plans import read_own
from loive.cli.demonstration.reports import report
from loive.cli.demonstration.tips import TipMade, make_old_tip, make_tip
from loive.places.queries import PlaceView, children

# Of the tips that show signs of trafficking, how many bring a person home; and how people come by themselves.
OPENS_A_CASE = 0.5
PLAN_READ_ON = date(2026, 5, 20)
BY_THEMSELVES = (("self_report", COMMUNE), ("handed_over", GATE))


def steps(*, scale: float, seed: int, now: datetime) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Yield each step's name and work; each work says in a word what it made. Same seed, same province."""
    draw = Random(seed)
    held: dict[str, Any] = {}
    at = now.replace(year=SINCE.year, month=SINCE.month, day=SINCE.day, hour=7, minute=0)
    yield "units, bodies and officials", lambda: _ground(held, at)
    yield "the plan", lambda: _plan(held, now)
    yield "tips before the reform", lambda: _old_tips(draw, held, scale, now)
    yield "tips", lambda: _tips(draw, held, scale, now)
    yield "cases", lambda: _cases(draw, held, scale, now)
    yield "reports", lambda: report(draw, held["ground"], held["plan"], now)


def sign_ins() -> dict[str, Any]:
    """Return who may sign in, for the sign-in page and the terminal."""
    names = {body.key: body.name for body in BODIES} | {"commune": "Ủy ban nhân dân phường Trấn Biên"}
    members = [
        {"username": one.username, "name": one.name, "title": one.title, "body": names[one.body]}
        for one in CAST
    ]
    return {"password": PASSWORD, "members": members}


def _ground(held: dict[str, Any], at: datetime) -> str:
    ground = held["ground"] = lay(at=at)
    return f"{len(ground.bodies)} bodies, {len(ground.actors)} officials"


def _plan(held: dict[str, Any], now: datetime) -> str:
    signed = datetime.combine(PLAN_READ_ON, now.timetz())
    held["plan"] = read_own(held["ground"], min(signed, now))
    return "read and confirmed"


def _old_tips(draw: Random, held: dict[str, Any], scale: float, now: datetime) -> int:
    first = max(OLD_SINCE, now.date() - timedelta(days=3 * 365))
    communes = [unit for unit in _old_communes() if unit.valid_to == OLD_UNTIL]
    moments = spread(draw, first, OLD_UNTIL - timedelta(days=30), scale * 0.5)
    for moment in moments:
        make_old_tip(draw, held["ground"], moment, communes)
    return len(moments)


def _old_communes() -> list[PlaceView]:
    """Return the communes of the old province, by district."""
    return [
        unit for district in children(OLD_PROVINCE, OLD_UNTIL) for unit in children(district.key, OLD_UNTIL)
    ]


def _tips(draw: Random, held: dict[str, Any], scale: float, now: datetime) -> int:
    communes = children(PROVINCE, SINCE)
    moments = spread(draw, SINCE, now.date(), scale)
    made = [make_tip(draw, held["ground"], moment, communes, now) for moment in moments if moment < now]
    held["tips"] = [one for one in made if one]
    return len(made)


def _cases(draw: Random, held: dict[str, Any], scale: float, now: datetime) -> int:
    tips: list[TipMade] = held["tips"]
    starts = [from_tip(draw, tip) for tip in tips if draw.random() < OPENS_A_CASE]
    for moment in spread(draw, SINCE, now.date(), scale * 0.25):
        way_in, place = draw.choice(BY_THEMSELVES)
        place = place if way_in == "handed_over" else draw.choice(COMMUNES)
        starts.append(Start(place, way_in, moment + timedelta(minutes=5), draw.choice(list(TOLD))))
    ground: Ground = held["ground"]
    return sum(1 for start in sorted(starts, key=lambda s: s.moment) if make_case(draw, ground, start, now))
