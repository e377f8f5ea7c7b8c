"""What the law says on a day: published values, unless an administrator amended them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from loive.law.clocks import Clock
from loive.law.models import LawValue
from loive.law.published import published
from loive.law.words import Counts, is_verified

if TYPE_CHECKING:
    from loive.law.values import Entry

# From this day persons are identified under the Law of 2024; others keep the older one (art. 63).
LAW_2024 = date(2025, 7, 1)


class NoValue(LookupError):
    """No value is in force for the key on the day: to be shown as not laid down, never as zero."""


@dataclass(frozen=True)
class Value:
    """A dated value with all that a person needs to judge it. `unit` is a unit of time, or `dong`."""

    key: str
    amount: Decimal
    unit: str
    article: str
    valid_from: date
    valid_to: date | None
    confidence: str
    name: str
    name_en: str
    counts: Counts
    amended: bool

    @property
    def verified(self) -> bool:
        """Return whether it may be shown without "chưa xác minh"."""
        return is_verified(self.confidence)


class Book:
    """The law with its amendments, read once: for lists that ask for many values."""

    def __init__(self, amendments: list[LawValue]) -> None:
        self._amended: dict[str, list[LawValue]] = {}
        for row in amendments:
            self._amended.setdefault(row.key, []).append(row)

    def value(self, key: str, on: date) -> Value:
        """Return the value in force on the day. Raises KeyError (unknown key) or NoValue (none in force)."""
        entry = published()[key]
        for row in self._amended.get(key, ()):
            if row.valid_from <= on and (row.valid_to is None or on <= row.valid_to):
                return _value(key, entry, row, amended=True)
        for dated in entry.values:
            if dated.covers(on):
                return _value(key, entry, dated, amended=False)
        raise NoValue(f"{key} on {on}")

    def clock(self, key: str, on: date) -> Clock:
        """Return the clock in force on the day. Raises as `value`, and ValueError for money."""
        v = self.value(key, on)
        if v.unit == "dong":
            raise ValueError(f"{key} is no clock")
        return Clock(
            key=v.key,
            amount=int(v.amount),
            unit=v.unit,  # type: ignore[arg-type]
            article=v.article,
            valid_from=v.valid_from,
            valid_to=v.valid_to,
            confidence=v.confidence,
            name=v.name,
            name_en=v.name_en,
            counts=v.counts,
            amended=v.amended,
        )

    def all_values(self, on: date) -> list[Value]:
        """Return every value in force on the day, in the order of the files."""
        return [self.value(key, on) for key in published() if self._has(key, on)]

    def _has(self, key: str, on: date) -> bool:
        rows: list[Any] = [*self._amended.get(key, ()), *published()[key].values]
        return any(r.valid_from <= on and (r.valid_to is None or on <= r.valid_to) for r in rows)


def book(*keys: str) -> Book:
    """Read the amendments (of the named keys, or all) in one query; the one set last comes first."""
    rows = LawValue.objects.order_by("-amended_at", "-id")
    return Book(list(rows.filter(key__in=keys) if keys else rows))


def value(key: str, on: date) -> Value:
    """Return one value in force on the day. Raises KeyError (unknown key) or NoValue (none in force)."""
    return book(key).value(key, on)


def clock(key: str, on: date) -> Clock:
    """Return one clock in force on the day. Raises as `value`."""
    return book(key).clock(key, on)


def all_values(on: date) -> list[Value]:
    """Return every value in force on the day."""
    return book().all_values(on)


def regime(identified_on: date) -> str:
    """Return under which law one identified on the day is helped: `2011` or `2024` (Law 53/2024, art. 63)."""
    return "2024" if identified_on >= LAW_2024 else "2011"


def _value(key: str, entry: Entry, row: Any, *, amended: bool) -> Value:
    return Value(
        key=key,
        amount=row.amount,
        unit=row.unit,
        article=row.article,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        confidence=row.confidence,
        name=entry.name,
        name_en=entry.name_en,
        counts=entry.counts,
        amended=amended,
    )
