"""What a figure card needs to be read rightly: value, target, numerator and denominator in words, source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.plans.words.comparators import COMPARATORS, MET, NOT_MET, UNKNOWN, WRONG

Text = str | Promise
Number = Decimal | Fraction | float | int
# standing (a verdict of plans.words.comparators, or at_risk: not met, year still running) → words, tone, icon
STANDINGS: dict[str, tuple[Text, str, str]] = {
    MET: (_("Đạt chỉ tiêu"), "good", "done"),
    "at_risk": (_("Chưa đạt, kỳ còn tiếp"), "warn", "soon"),
    NOT_MET: (_("Không đạt chỉ tiêu"), "bad", "late"),
    UNKNOWN: (_("Chưa tính được"), "", "none"),
    WRONG: (_("Số liệu bất thường"), "bad", "late"),
}


@dataclass(frozen=True)
class FigureCard:
    """A figure with what it rests on. `value` None: not known, and `why_not` says why.

    `standing` is one of STANDINGS or empty; `trend` are earlier values, oldest first, this one last.
    """

    name: Text
    value: Number | None
    unit: Text = ""
    comparator: str = ""
    target: Number | None = None
    words: Text = ""
    why_not: Text = ""
    standing: str = ""
    trend: Sequence[float | None] = ()
    source: Text = ""
    as_of: date | datetime | None = None
    url: str = ""

    @property
    def comparator_words(self) -> Text:
        """Return how the target is said: `ít nhất`, `không quá` …"""
        return COMPARATORS.get(self.comparator, "")

    @property
    def look(self) -> tuple[Text, str, str] | None:
        """Return words, tone and icon of the standing, if it has one."""
        return STANDINGS.get(self.standing)

    @property
    def meter(self) -> tuple[float, float] | None:
        """Return how far value and target reach on a scale of 100, for shares in hundredths only."""
        if self.unit != "%" or self.value is None or self.target is None:
            return None
        return min(float(self.value), 100.0), min(float(self.target), 100.0)
