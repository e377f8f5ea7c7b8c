"""How like two names are: typed with or without marks, in any order of their parts, or only in part."""

from __future__ import annotations

from dataclasses import dataclass

from loive.base.fold import fold, nfc

EXACT, FOLDED, REORDERED, PART = 100, 90, 80, 60
YEAR_AGREES, YEAR_NEAR, YEAR_DIFFERS = 8, 2, -25


@dataclass(frozen=True)
class Likeness:
    """How well a person answers a search. `whole` means that every part of the name agrees."""

    score: int
    whole: bool


def likeness(sought: str, names: list[str], *, sought_year: int | None, year: int | None) -> Likeness | None:
    """Return how well the names answer the text, or None when they do not.

    A birth year that agrees lifts the answer, one that differs by more than a year lowers it.
    """
    best = max((_of_name(sought, name) for name in names if name), default=0)
    if not best:
        return None
    return Likeness(best + _of_year(sought_year, year), best >= REORDERED)


def _of_name(sought: str, name: str) -> int:
    if nfc(sought).casefold().split() == nfc(name).casefold().split():
        return EXACT
    asked, held = fold(sought).split(), fold(name).split()
    if not asked:
        return 0
    if asked == held:
        return FOLDED
    if sorted(asked) == sorted(held):
        return REORDERED
    return PART if _all_begin(asked, held) else 0


def _all_begin(asked: list[str], held: list[str]) -> bool:
    """Return whether each typed part begins a part of the name, no part used twice."""
    left = list(held)
    # Longest first, so that "ng" does not take the part that only "nguyen" could have.
    for part in sorted(asked, key=len, reverse=True):
        found = next((other for other in left if other.startswith(part)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _of_year(sought: int | None, year: int | None) -> int:
    if sought is None or year is None:
        return 0
    apart = abs(sought - year)
    return YEAR_AGREES if apart == 0 else YEAR_NEAR if apart == 1 else YEAR_DIFFERS
