"""Reads the dated values from the files beside it, checked line by line. The only place that knows YAML."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from loive.law.words import Counts, TimeUnit

DATA = Path(__file__).resolve().parent / "data"
WARNINGS = "warnings.yaml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Dated(_Strict):
    """One value and the days on which it is the law. Money in whole đồng."""

    amount: Decimal = Field(ge=0)
    unit: Literal["hour", "day", "workday", "month", "dong"]
    article: str = Field(min_length=3)
    valid_from: date
    valid_to: date | None = None
    confidence: Literal["A", "B", "C", "X"]

    @model_validator(mode="after")
    def _in_order(self) -> Dated:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError("a value ends before it begins")
        return self

    def covers(self, on: date) -> bool:
        """Return whether the value is the law on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


class Entry(_Strict):
    """A key with all its values over time, earliest first, never two for one day."""

    name: str
    name_en: str
    counts: Counts = "limit"
    values: tuple[Dated, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _once_a_day(self) -> Entry:
        for earlier, later in zip(self.values, self.values[1:], strict=False):
            if earlier.valid_to is None or later.valid_from <= earlier.valid_to:
                raise ValueError(f"two values of {self.name!r} for {later.valid_from}")
        money = {value.unit == "dong" for value in self.values}
        if money != {self.counts == "money"}:
            raise ValueError(f"{self.name!r} mixes money and time")
        return self


class Length(_Strict):
    """A length of time."""

    amount: int = Field(gt=0)
    unit: TimeUnit


class NearlyDue(_Strict):
    """For clocks up to this length, from how long before the end they are shown as nearly due."""

    up_to: Length
    warn: Length


@lru_cache(maxsize=1)
def published() -> dict[str, Entry]:
    """Return every published value by key. A wrong file stops the program with the file and line named."""
    found: dict[str, Entry] = {}
    for path in sorted(DATA.glob("*.yaml")):
        if path.name == WARNINGS:
            continue
        for key, entry in read(path.read_text(encoding="utf-8")).items():
            if key in found:
                raise ValueError(f"{key} stands in two files")
            found[key] = entry
    return found


def read(text: str) -> dict[str, Entry]:
    """Read one file's text. Raises ValueError naming key and field, or yaml's error with its line."""
    return TypeAdapter(dict[str, Entry]).validate_python(_load(text))


@lru_cache(maxsize=1)
def warnings() -> tuple[NearlyDue, ...]:
    """Return the warning table, shortest clocks first."""
    text = (DATA / WARNINGS).read_text(encoding="utf-8")
    return TypeAdapter(tuple[NearlyDue, ...]).validate_python(_load(text))


def _load(text: str) -> Any:
    return yaml.safe_load(text)
