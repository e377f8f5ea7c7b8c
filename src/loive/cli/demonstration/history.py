"""The demonstration's steps in order: ground, plan, tips, cases, reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from loive.cli.demonstration.bodies import BODIES, COMMUNE, COMMUNES, GATE, PROVINCE, SINCE
from loive.cli.demonstration.cases import Start, from_tip, make_case
from loive.cli.demonstration.cast import CAST, PASSWORD
from loive.cli.demonstration.ground import Ground, lay
from loive.cli.demonstration.invented import TOLD
from loive.cli.demonstration.moments import spread
from loive.cli.demonstration.tips import TipMade, make_tip
from loive.places.queries import children

# Of the tips that show signs of trafficking, how many bring a person home; and how people come by themselves.
OPENS_A_CASE = 0.5
BY_THEMSELVES = (("self_report", COMMUNE), ("handed_over", GATE))


def steps(*, scale: float, seed: int, now: datetime) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Yield each step's name and work; each work says in a word what it made. Same seed, same province."""
    draw = Random(seed)
    held: dict[str, Any] = {}
    at = now.replace(year=SINCE.year, month=SINCE.month, day=SINCE.day, hour=7, minute=0)
    yield "units, bodies and officials", lambda: _ground(held, at)
    yield "tips", lambda: _tips(draw, held, scale, now)
    yield "cases", lambda: _cases(draw, held, scale, now)


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
