"""Finds the place a plan is for, and the bodies its names mean, from what was read."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from loive.base.fold import fold
from loive.organisations import queries as organisations
from loive.places import queries as places
from loive.places.words import PROVINCE
from loive.plans.words import understood as shape

# How surely a body was found, by how it was found (`organisations.queries.Match.how`).
_CONFIDENCE = {"name": 1.0, "successor": 0.7, "part": 0.7, "line": 0.6, "function": 0.6}
_NOT_FOUND = 0.5
# A name of several bodies, which is none of them.
_SEVERAL = re.compile(
    r"\b(cac|nhung|moi) (so|ban|nganh|co quan|don vi|doan the|xa|phuong|huyen|cap|thanh vien|to chuc)\b"
)


def place_of(head: dict[str, Any], today: date) -> str:
    """Return the key of the plan's province, as it stood on the plan's day; empty where none is found."""
    if not head["place"]:
        return ""
    on = date.fromisoformat(head["date"]) if head["date"] else today
    found = [place for place in places.find(head["place"], on=on) if place.level == PROVINCE]
    return found[0].key if found else ""


def match_bodies(understood: dict[str, Any], today: date) -> None:
    """Bring the proposal's list of bodies up to the names its items mention, matching those that are new.

    A name is looked for among the bodies of the plan's day, and then among today's, since the body named
    may have ended and another do its work. Names nobody mentions any more go.
    """
    items = understood["items"]
    issuer = understood["head"]["issuing_body"]
    names = dict.fromkeys([*([issuer] if issuer else []), *shape.named_bodies(items)])
    held = {item["name"]: item for item in shape.of(understood, "bodies") if "how" in item}
    issued = understood["head"]["date"]
    days = [date.fromisoformat(issued), today] if issued else [today]
    last = max((int(item["id"].rpartition("-")[2]) for item in held.values()), default=0)
    bodies = []
    for name in names:
        if name not in held:
            last += 1
            held[name] = {"id": f"bodies-{last}", "group": "bodies", "span": None} | _matched(
                name, days, understood["place"]
            )
        bodies.append(held[name])
    understood["items"] = [item for item in items if item["group"] != "bodies"] + bodies


def _matched(name: str, days: list[date], place: str) -> dict[str, Any]:
    if _SEVERAL.search(fold(name)):
        return _body(name, "", "", "several", 1.0)
    for day in days:
        for match in organisations.match_name(name, day, place or None)[:1]:
            sure = _CONFIDENCE.get(match.how, _NOT_FOUND)
            body = match.organisation
            return _body(name, body.ref, body.name, match.how, sure)
    return _body(name, "", "", "nobody", _NOT_FOUND)


def _body(name: str, ref: str, body: str, how: str, confidence: float) -> dict[str, Any]:
    own = {"name": name, "organisation": ref, "organisation_name": body, "how": how}
    return {**own, "confidence": confidence, "checked": False}
