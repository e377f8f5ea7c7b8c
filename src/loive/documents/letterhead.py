"""Who issues a document: name, the body above it, its letters in a symbol, and the place of the date line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loive.organisations import queries as organisations
from loive.places import queries as places

# The line of a body → the ministry or body over it, where that is no body of the province.
_ABOVE = {
    "police": "Bộ Công an",
    "procuracy": "Viện kiểm sát nhân dân tối cao",
    "court": "Tòa án nhân dân tối cao",
    "border_guard": "Bộ Chỉ huy Quân sự",
    "military": "Bộ Quốc phòng",
    "statistics": "Bộ Tài chính",
}
# Kinds of bodies that stand under the People's Committee of their province.
_UNDER_COMMITTEE = ("agency", "establishment")


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuing body as a letterhead shows it."""

    name: str
    parent: str
    symbol: str
    place: str


def issuer_of(organisation: int, on: date) -> Issuer:
    """Return the letterhead of a body on the day. Raises KeyError for an id that is no body's."""
    body = organisations.by_id([organisation])[organisation]
    place = places.get(body.place)
    return Issuer(body.name, _parent(body, on), body.symbol, place.name if place else "")


def _parent(body: organisations.OrganisationView, on: date) -> str:
    if body.line in _ABOVE:
        return _ABOVE[body.line]
    if body.kind not in _UNDER_COMMITTEE:
        return ""
    over = organisations.find(on, line="people_committee", within=body.place, limit=1)
    return over[0].name if over else ""
