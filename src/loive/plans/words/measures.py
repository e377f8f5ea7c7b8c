"""Which indicator and reading a target's own words speak of: a suggestion, for a person to confirm."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loive.base.fold import fold


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator by id, and the reading proposed where it has several."""

    indicator: str
    cohort: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words (folded, as patterns) that must all occur, and one that must not."""

    measure: Measure
    all_of: tuple[str, ...]
    none_of: str = r"(?!)"


# Read from the top; the first that fits decides. What is tried has been prosecuted, so trial comes first.
RULES: tuple[Rule, ...] = (
    Rule(Measure("proceedings.tried"), (r"\bxet xu\b",)),
    Rule(Measure("proceedings.prosecuted"), (r"\btruy to\b",)),
    Rule(Measure("proceedings.cleared"), (r"\b(kham pha|dieu tra|lam ro)\b",), r"\btang\b"),
    Rule(Measure("tips.classified", "received"), (r"\b(to giac|tin bao|thong tin)\b", r"\bphan loai\b")),
    Rule(Measure("tips.resolved", "received_and_decided"), (r"\b(ty|ti) le giai quyet\b",)),
    Rule(
        Measure("victims.verified", "received"),
        (r"\btiep nhan\b", r"\bxac (minh|dinh)\b", r"\b(nan nhan|truong hop)\b"),
    ),
    Rule(Measure("victims.initial_support", "received"), (r"\btiep nhan\b", r"\bho tro ban dau\b")),
    Rule(
        Measure("victims.supported", "identified_in_period"),
        (r"\bnan nhan\b", r"\b(co nhu cau|theo nhu cau)\b", r"\bho tro\b"),
        r"\b(bao ve an toan|than nhan|nguoi than)\b",
    ),
    Rule(Measure("victims.received_supported", "received"), (r"\btiep nhan\b", r"\bche do\b")),
)

# A reading proposed when only the indicator is known.
_READINGS = {rule.measure.indicator: rule.measure.cohort for rule in reversed(RULES)}


def measure_of(text: str, *, suggested: str | None = None) -> Measure | None:
    """Return the measure that the words speak of, or None. What the reader `suggested` goes first."""
    if suggested:
        return Measure(suggested, _READINGS.get(suggested, ""))
    words = fold(text)
    for rule in RULES:
        if all(re.search(one, words) for one in rule.all_of) and not re.search(rule.none_of, words):
            return rule.measure
    return None
