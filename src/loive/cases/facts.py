"""What leaves the room, without names: one fact a case, its person a pseudonym for distinct counting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from loive.base.fact import Column, Kind
from loive.base.moment import day_of
from loive.cases import words
from loive.cases.models import CaseFile
from loive.people.words import AGE_BANDS, NATIONALITIES, SEXES
from loive.security.sealed import pseudonym

# Column → the field it is taken from. Moments leave as days, the person as a keyed hash.
_TAKEN: tuple[tuple[Column, str], ...] = (
    (Column("fact_key", Kind.KEY), "fact_key"),
    (Column("person", Kind.PERSON), "person"),
    (Column("way_in", Kind.CODE, tuple(words.WAYS_IN)), "way_in"),
    (Column("place", Kind.PLACE), "place"),
    (Column("holder", Kind.BODY), "holder"),
    (Column("sex", Kind.CODE, tuple(SEXES)), "sex"),
    (Column("age_band", Kind.CODE, tuple(AGE_BANDS)), "age_band"),
    (Column("is_u16", Kind.FLAG), "is_u16"),
    (Column("is_u18", Kind.FLAG), "is_u18"),
    (Column("nationality", Kind.CODE, tuple(NATIONALITIES)), "nationality"),
    (Column("exploitation", Kind.CODE, tuple(words.EXPLOITATIONS)), "exploitation"),
    (Column("stage", Kind.CODE, tuple(words.STAGES)), "stage"),
    (Column("regime", Kind.CODE, ("2011", "2024")), "regime"),
    (Column("decision", Kind.CODE, tuple(words.DECISIONS)), "decision"),
    (Column("opened_on", Kind.DATE), "opened_at"),
    (Column("received_on", Kind.DATE), "received_at"),
    (Column("verified_on", Kind.DATE), "verified_at"),
    (Column("identified_on", Kind.DATE), "identified_on"),
    (Column("need_on", Kind.DATE), "need_on"),
    (Column("initial_support_on", Kind.DATE), "initial_support_on"),
    (Column("first_support_on", Kind.DATE), "first_support_on"),
    (Column("closed_on", Kind.DATE), "closed_at"),
    (Column("closing", Kind.CODE, tuple(words.CLOSINGS)), "closing"),
)
COLUMNS: tuple[Column, ...] = tuple(column for column, _field in _TAKEN)
_FIELDS = tuple(field for _column, field in _TAKEN)


def rows() -> Iterator[tuple[Any, ...]]:
    """Yield one tuple for each case, in the order of the columns."""
    held = CaseFile.objects.order_by("pk").values_list(*_FIELDS)
    for row in held.iterator(chunk_size=2000):
        yield tuple(_let_out(column, value) for column, value in zip(COLUMNS, row, strict=True))


def _let_out(column: Column, value: Any) -> Any:
    if column.kind is Kind.PERSON:
        return pseudonym("fact.person", value)
    return _day(value) if column.kind is Kind.DATE else value


def _day(value: datetime | date | None) -> date | None:
    return day_of(value) if isinstance(value, datetime) else value
