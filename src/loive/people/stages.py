"""The stages of a life that the law draws: child under 16, minor under 18, adult. Pure, and on the safe side.

Two lines stand apart on purpose: 16 is the Children Law's and the Penal Code's (art. 151), 18 that of
Law 53/2024 (art. 2), under which no means of coercion need be shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

CHILD, MINOR = 16, 18
# "About 2008" may be two years off: the person is taken to be as young as that allows.
ABOUT_YEARS = 2
OLDEST = 120
_BANDS = (
    (9, "0_8"),
    (16, "9_15"),
    (18, "16_17"),
    (21, "18_20"),
    (24, "21_23"),
    (27, "24_26"),
    (30, "27_29"),
    (39, "30_38"),
    (48, "39_47"),
)
_TOLD = re.compile(r"(?:(?:(?P<day>\d{1,2})[/.-])?(?P<month>\d{1,2})[/.-])?(?P<year>\d{4})")
_ABOUT = re.compile(r"\s*(khoảng|chừng|about)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Birth:
    """A birth date as told: whole, or its year, or year and month, perhaps only roughly."""

    year: int | None = None
    month: int | None = None
    about: bool = False


@dataclass(frozen=True)
class Age:
    """How old someone is taken to be: as young as the told birth allows; `years` is None when unknown."""

    years: int | None
    is_u16: bool
    is_u18: bool
    band: str


def read_birth(text: str, on: date) -> Birth | None:
    """Return the birth told as `dd/mm/yyyy`, `mm/yyyy`, `yyyy` or `khoảng yyyy`; None when it cannot be one.

    An empty text is an unknown birth. A day that does not exist, lies ahead, or makes the person older
    than anyone lives is no birth.
    """
    about = bool(_ABOUT.match(text))
    rest = _ABOUT.sub("", text, count=1).strip()
    if not rest:
        return None if about else Birth()
    told = _TOLD.fullmatch(rest)
    if not told:
        return None
    year, month, day = (int(told[name]) if told[name] else None for name in ("year", "month", "day"))
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if first > on or on.year - first.year > OLDEST:
        return None
    return Birth(year, month, about)


def age_on(birth: Birth, on: date, *, seems_adult: bool = False) -> Age:
    """Return the age on a day. Where doubt remains whether the person is a child, they are one.

    Decree-level rule for support to victims: of unknown age but possibly a child means treated as a child
    (Circular 35/2013/TT-BLĐTBXH, art. 19). `seems_adult` says that papers or looks leave no such doubt.
    """
    if birth.year is None:
        return Age(None, not seems_adult, not seems_adult, "unknown_adult" if seems_adult else "unknown")
    # The youngest that the told parts allow: the day is kept sealed, so a month counts to its end.
    had_birthday = birth.month is not None and on.month > birth.month
    years = max(0, on.year - birth.year - (0 if had_birthday else 1))
    youngest = max(0, years - ABOUT_YEARS) if birth.about else years
    if seems_adult:
        youngest = max(youngest, MINOR)
    band = next((name for limit, name in _BANDS if youngest < limit), "48_up")
    return Age(youngest, youngest < CHILD, youngest < MINOR, band)
