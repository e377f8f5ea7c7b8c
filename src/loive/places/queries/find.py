"""Finds units by a name typed with or without marks, with or without its kind, old or new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, CharField, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Concat, Length

from loive.base.fold import fold
from loive.places import words
from loive.places.models import Place
from loive.places.queries.tree import keys_within
from loive.places.queries.view import PlaceView, as_on, standing, view

# What is shortened everywhere; single letters only where a part begins, since a name may end in one.
_ANYWHERE = ("tp", "tx", "tt")
_CODE = re.compile(r"\d{2,5}\Z")
_KEY = re.compile(r"(\d{2,5}-\d{4}|VN)\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"([pfq])\.?\s*(\d+)\b")
_DOTTED = re.compile(r"\b([a-z]{1,2})\.\s*(?=[a-z0-9])")
_WORD = re.compile(r"[\w'-]+")
# Beyond this nobody types a place; it bounds the work a text can cause.
LONGEST, MOST_WORDS = 200, 16
EXACT, BEGINS_QUERY, BEGUN_BY_QUERY, MENTIONED = range(4)


@dataclass(frozen=True)
class Query:
    """What was typed, understood. `bare` is `full` without a leading kind; `must` words have to occur."""

    full: str
    bare: str
    kinds: tuple[str, ...]
    must: tuple[str, ...]


def find(
    text: str, on: date | None = None, kind: str | None = None, within: str | None = None, limit: int = 20
) -> list[PlaceView]:
    """Return the units that answer, best first.

    A name may be followed by what it lies in (`phuoc tan dong nai`). With `on`, only units that stood that
    day, under the names they had then; without, units of every time. `kind` and `within` (a key) narrow.
    """
    places = Place.objects.select_related("province")
    if on is not None:
        places = places.filter(standing(on))
    if kind is not None:
        places = places.filter(kind=kind)
    if within is not None:
        places = places.filter(key__in=keys_within(within, on or date.max))
    found = _by_number(places, text.strip()) or _by_name(places, understand(text), limit)
    views = [view(p) for p in found[:limit]]
    return as_on(views, on) if on else views


def understand(text: str) -> Query:
    """Read what was typed: shortened kinds spelled out (`P.`, `TP`, `Q1`), marks and commas gone."""
    typed = [w for part in text[:LONGEST].split(",") for w in _spelled_out(fold(part))]
    full = " ".join(typed[:MOST_WORDS])
    lead = next((k for k in words.TYPED_KINDS if full.startswith(k + " ")), "")
    bare = full[len(lead) :].strip() if lead else full
    must = _without_kinds(bare) or bare
    return Query(full, bare, words.TYPED_KINDS.get(lead, ()), tuple(must.split()))


def _spelled_out(part: str) -> list[str]:
    part = _NUMBERED.sub(lambda m: f"{words.SHORTENED[m[1]]} {int(m[2])}", part)
    part = _DOTTED.sub(lambda m: words.SHORTENED.get(m[1], m[1]) + " ", part)
    typed = [w.lstrip("0") or w for w in _WORD.findall(part)]
    last = len(typed) - 1
    return [
        words.SHORTENED.get(w, w) if i < last and (i == 0 or w in _ANYWHERE) else w
        for i, w in enumerate(typed)
    ]


def _without_kinds(text: str) -> str:
    padded = f" {text} "
    for spelled in words.TYPED_KINDS:
        padded = padded.replace(f" {spelled} ", " ")
    return padded.strip()


def _by_number(places: QuerySet[Place], text: str) -> list[Place]:
    if _KEY.match(text):
        return list(places.filter(pk=text.upper()))
    return list(places.filter(code=text).order_by("-valid_from")) if _CODE.match(text) else []


def _by_name(places: QuerySet[Place], query: Query, limit: int) -> list[Place]:
    if not query.must:
        return []
    for word in query.must:
        places = places.filter(sought__contains=f" {word}")
    ranked = places.annotate(
        full=Value(query.full, CharField()),
        bare=Value(query.bare, CharField()),
        rank=Case(
            When(_named(query.full) | _named(query.bare), then=EXACT),
            When(_starts("full") | _starts("bare"), then=BEGINS_QUERY),
            When(Q(folded__startswith=query.bare) | Q(folded__startswith=query.full), then=BEGUN_BY_QUERY),
            default=MENTIONED,
            output_field=IntegerField(),
        ),
        # Of names that begin what was typed, the longest is meant: `phuoc tan dong nai`.
        taken=Case(When(rank=BEGINS_QUERY, then=Length("folded")), default=0, output_field=IntegerField()),
        other_kind=Case(When(kind__in=query.kinds, then=0), default=1, output_field=IntegerField()),
        ended=Case(When(valid_to__isnull=True, then=0), default=1, output_field=IntegerField()),
    )
    order = ("rank", "-taken", "other_kind", "ended", "level", "name", "key")
    found: list[Any] = list(ranked.order_by(*order)[:limit])
    # When something bears the name, what merely lies in a unit of that name is noise.
    return [p for p in found if p.rank < MENTIONED] or found


def _named(name: str) -> Q:
    """Return the condition that a unit bears the name, as its own or as another it is known by."""
    return Q(folded=name) | Q(sought__contains=f"/ {name} /")


def _starts(field: str) -> Q:
    return Q(**{f"{field}__startswith": Concat(F("folded"), Value(" "))})
