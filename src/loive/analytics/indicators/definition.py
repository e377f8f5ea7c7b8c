"""What an indicator is: its sentences, its basis, and for each reading (cohort) its measure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from loive.analytics.wording import NOTHING, Words

# Takes the fact table with the window's columns beside (`period_start`, `period_end`, `as_of`), all of them
# dates, and returns a condition on its rows. Only the engine knows what a table is.
Condition = Callable[[Any], Any]


class Counted(StrEnum):
    """What is counted: each record once, or each person once whatever the number of their cases."""

    RECORDS = "records"
    PERSONS = "persons"


@dataclass(frozen=True, slots=True)
class Aside:
    """A number told beside a figure and never mixed into it, such as suspended tips."""

    key: str
    name: Words
    condition: Condition


@dataclass(frozen=True, slots=True)
class Cohort:
    """One reading of an indicator. A target names its reading, since readings give different numbers."""

    key: str
    name: Words
    numerator: Words
    denominator: Words
    in_numerator: Condition
    in_denominator: Condition
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One definition as code. A change of meaning is a new `version`: pinned figures keep theirs.

    Without `cohorts` the indicator is declared but cannot be computed, and `why_not` says why.
    `columns` are the fact columns its conditions read, besides the key, the place and the person.
    """

    id: str
    version: int
    valid_from: date
    name: Words
    basis: tuple[str, ...]
    counted: Counted
    facts: str
    columns: tuple[str, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    why_not: Words = NOTHING
    clauses: tuple[str, ...] = ()
    unit: str = "%"
    direction: str = "up"
    time_basis: Words = NOTHING

    def cohort(self, key: str = "") -> Cohort | None:
        """Return the reading with that key, the first when none is named; None where there is none."""
        if not key:
            return self.cohorts[0] if self.cohorts else None
        return next((cohort for cohort in self.cohorts if cohort.key == key), None)
