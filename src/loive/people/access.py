"""The only way to hold an identity: who asks, for what purpose, how much of it. Every look is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import NotFound, Refusal
from loive.base.moment import day_of
from loive.base.said import one_of, said
from loive.people import words
from loive.people.models import Person, number_hash
from loive.people.queries import NOBODY, Likeness, age_of, judged, likeness
from loive.people.stages import Age
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.security.opening import open_fields, scan
from loive.security.policy import Subject

SHOWN, SHORTEST = 20, 2
_BATCH = 10_000


@dataclass(frozen=True)
class Outline:
    """What work needs to know of a person without knowing who it is. `home_place` is a unit's key."""

    ref: str
    sex: str
    age: Age
    nationality: str
    home_place: str
    seems_adult: bool = False
    id_kind: str = ""


@dataclass(frozen=True)
class PersonView:
    """An identity as opened: only the fields that were asked for and allowed are in `opened`."""

    outline: Outline
    opened: dict[str, str | None]


@dataclass(frozen=True)
class Match:
    """A person of the searcher's own body who answers the search."""

    ref: str
    full_name: str
    birth_date: str
    outline: Outline
    likeness: Likeness


@dataclass(frozen=True)
class Found:
    """The answer to a search: own people with names; of others only which bodies to ask (their ids)."""

    own: list[Match] = field(default_factory=list)
    ask: list[int] = field(default_factory=list)


@transaction.atomic
def get_person(
    ref: str,
    *,
    actor: Actor,
    purpose: str,
    at: datetime,
    allowed_by: Subject = NOBODY,
    fields: Iterable[str] = tuple(words.FIELDS),
) -> PersonView:
    """Open a person's identity for a purpose of `words.PURPOSES`, and record the look.

    `allowed_by` is the subject of the record that gives the right (a case, a referral); only rooms state
    it. Raises NotFound when the person is absent or out of reach, alike.
    """
    one_of(purpose, words.PURPOSES, field="purpose")
    names = [one_of(name, words.FIELDS, field="fields") for name in fields]
    person = _reach(ref, actor, allowed_by)
    opened = open_fields(person, *names, by=actor, at=at, purpose=purpose)
    return PersonView(_outline(person, at), opened)


@transaction.atomic
def get_outline(ref: str, *, actor: Actor, at: datetime, allowed_by: Subject = NOBODY) -> Outline:
    """Return what is known of a person without the name, and record the look. Raises NotFound."""
    person = _reach(ref, actor, allowed_by)
    audit.record(by=actor, at=at, what="person.outlined", about=person.ref)
    return _outline(person, at)


@transaction.atomic
def find(
    text: str,
    *,
    actor: Actor,
    at: datetime,
    birth_year: int | None = None,
    id_number: tuple[str, str] | None = None,
    known: frozenset[str] = frozenset(),
) -> Found:
    """Look for a person before making one: by name (marks and order do not matter) or by exact number.

    `id_number` is (kind, number); `known` are people whom the body knows through its cases, beside those
    it registered. People of other bodies are never shown: the answer names the bodies to ask.
    Raises NotFound for a post that may not search, Refusal for a search of nothing.
    """
    if not policy.may(actor, "person.find"):
        raise NotFound
    name = said(text, field="text", limit=200)
    hashed = number_hash(*id_number) if id_number and id_number[1] else ""
    if len(name) < SHORTEST and not hashed:
        raise Refusal(_("Hãy nhập ít nhất hai chữ của tên, hoặc một số giấy tờ."), code="empty", field="text")
    hits = _hits(name, birth_year, hashed, actor, at)
    own = [hit for hit in hits if hit[0].registered_by_id == actor.organisation or hit[0].ref in known]
    mine = {person.ref for person, _opened, _like in own}
    others = {p.registered_by_id for p, _opened, like in hits if p.ref not in mine and _is_sure(like)}
    shown = own[:SHOWN]
    audit.record(by=actor, at=at, what="person.found", purpose="search", seen=[p.ref for p, _o, _l in shown])
    return Found([_match(*hit, at) for hit in shown], sorted(others))


def _reach(ref: str, actor: Actor, allowed_by: Subject) -> Person:
    person = Person.objects.filter(ref=ref).first()
    if person is None or not policy.may(actor, "person.read", judged(person, allowed_by)):
        raise NotFound
    return person


_Hit = tuple[Person, dict[str, "str | None"], Likeness]


def _hits(name: str, birth_year: int | None, hashed: str, actor: Actor, at: datetime) -> list[_Hit]:
    """Return everyone who answers, the best first. Names are opened in bulk, one recorded scan a batch."""
    found: list[_Hit] = []
    after = 0
    while batch := list(Person.objects.filter(pk__gt=after).order_by("pk")[:_BATCH]):
        after = batch[-1].pk
        opened = scan(
            batch, "full_name", "aliases", "birth_date", by=actor, at=at, purpose="search", searched=name
        )
        for row, clear in opened:
            like = _like(row, clear, name, birth_year, hashed)
            if like:
                found.append((row, clear, like))
    return sorted(found, key=lambda hit: (-hit[2].score, hit[0].pk))


def _like(
    row: Person, clear: dict[str, str | None], name: str, year: int | None, hashed: str
) -> Likeness | None:
    if hashed and row.id_hash == hashed:
        return Likeness(200, whole=True)
    names = [clear["full_name"] or "", *(clear["aliases"] or "").split(",")]
    return likeness(name, names, sought_year=year, year=row.birth_year) if name else None


def _is_sure(like: Likeness) -> bool:
    """Return whether another body is worth asking: the whole name agrees and no birth year speaks against."""
    return like.whole and like.score >= 80


def _match(person: Person, clear: dict[str, str | None], like: Likeness, at: datetime) -> Match:
    return Match(person.ref, clear["full_name"] or "", clear["birth_date"] or "", _outline(person, at), like)


def _outline(person: Person, at: datetime) -> Outline:
    age = age_of(person, day_of(at))
    return Outline(
        ref=person.ref,
        sex=person.sex,
        age=age,
        nationality=person.nationality,
        home_place=person.home_place_id or "",
        seems_adult=person.seems_adult,
        id_kind=person.id_kind,
    )
