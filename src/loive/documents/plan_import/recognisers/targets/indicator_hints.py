"""Which indicator a target's wording means, by the rules in `indicator_hints.csv`; None where it is not
clear.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources
from typing import NamedTuple


class Rule(NamedTuple):
    """All patterns must be found, and not the last one."""

    indicator: str
    all_of: tuple[re.Pattern[str], ...]
    none_of: re.Pattern[str] | None


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in their order; the first that fits a wording decides."""
    with (resources.files(__package__) / "indicator_hints.csv").open(encoding="utf-8") as file:
        return tuple(
            Rule(
                row["indicator"],
                tuple(re.compile(part) for part in row["all_of"].split("&")),
                re.compile(row["none_of"]) if row["none_of"] else None,
            )
            for row in csv.DictReader(file, delimiter=";")
        )


def suggested_indicator(wording: str) -> str | None:
    """Return the indicator id for a wording in small letters, or None."""
    for rule in rules():
        refused = rule.none_of is not None and rule.none_of.search(wording)
        if not refused and all(part.search(wording) for part in rule.all_of):
            return rule.indicator
    return None
