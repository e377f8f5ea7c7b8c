"""A figure as a report takes it: a value handed in from measuring, kept by value, quoted in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

# {F2} quotes the value, {F2.tu} its numerator, {F2.mau} its denominator.
_QUOTE = re.compile(r"\{(F\d{1,3})(?:\.(tu|mau))?\}")
UNKNOWN = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTaken:
    """One target with the figure that measures it, as counted on `as_of`. Sentences come in both languages.

    `numerator` None means it could not be computed and `why_not` says why. `comparator` and `target` are the
    plan's; they are empty for a figure no target asks for.
    """

    indicator: str
    version: int
    cohort: str
    name_vi: str
    name_en: str
    as_of: date
    reading_vi: str = ""
    reading_en: str = ""
    numerator: int | None = None
    denominator: int | None = None
    numerator_vi: str = ""
    numerator_en: str = ""
    denominator_vi: str = ""
    denominator_en: str = ""
    why_not_vi: str = ""
    why_not_en: str = ""
    asides: Sequence[Mapping[str, Any]] = field(default=())
    evidence: str = ""
    unit: str = "%"
    direction: str = "up"
    target_ref: str = ""
    target_text: str = ""
    section: str = ""
    comparator: str = ""
    target: Decimal | None = None


class Counted(Protocol):
    """What can be quoted: a key and its counts."""

    key: str
    numerator: int | None
    denominator: int | None


def value_of(numerator: int | None, denominator: int | None) -> Fraction | None:
    """Return the exact percentage, in percent points, or None where there is none."""
    return Fraction(100 * numerator, denominator) if numerator is not None and denominator else None


def fill_counts(text: str, figures: Mapping[str, Counted]) -> str:
    """Replace `{F2.tu}` and `{F2.mau}` by the counts they name; values stay for whoever prints them."""

    def put(match: re.Match[str]) -> str:
        figure, part = figures.get(match[1]), match[2]
        if figure is None or part is None:
            return match[0]
        count = figure.numerator if part == "tu" else figure.denominator
        return UNKNOWN if count is None else f"{count:,}".replace(",", ".")

    return _QUOTE.sub(put, text)


def quoted(text: str) -> set[str]:
    """Return the keys of the figures that a text quotes."""
    return {match[1] for match in _QUOTE.finditer(text)}
