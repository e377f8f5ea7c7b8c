"""Dates and numbers as official Vietnamese documents write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from .model import Number

BLANK = "\u00a0" * 6
"""The gap left for what is filled in at signing; unbreakable, so that no writer swallows it."""

UNKNOWN = "…"
"""The sign of the state statistics for "occurs, but not collected"; "-" is the sign for "does not occur"."""

_MOST_DECIMALS = 8


def long_date(day: date) -> str:
    """Return "ngày 01 tháng 3 năm 2023": days 1–9 and months 1–2 carry a leading zero (Decree 30/2020)."""
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """Return "01/3/2023", the short form that bodies of text use."""
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


def blank_date(year: int) -> str:
    """Return the date line of a document nobody has signed yet: only its year."""
    return f"ngày{BLANK}tháng{BLANK}năm {year}"


def number(value: Number, *, decimals: int | None = None) -> str:
    """Return "1.234,5": a dot every three digits, a decimal comma, halves rounded away from zero.

    `decimals` None keeps what an int or Decimal has, and gives a Fraction at most one.
    """
    if decimals is None:
        decimals = 0 if _is_whole(value) else _own_decimals(value)
    scaled = _scaled(value, decimals)
    whole, rest = divmod(abs(scaled), 10**decimals)
    text = f"{whole:,}".replace(",", ".") + (f",{rest:0{decimals}}" if decimals else "")
    return f"-{text}" if scaled < 0 else text


def percent(points: Number, *, decimals: int = 1, beside: Number | None = None) -> str:
    """Return "92,3%" for 92.3 points; exact whole values lose the decimals, rounded ones keep them.

    Rounding never carries a value onto 0, onto 100 or onto the value it is compared with: 89.96 beside a
    target of 90 prints "89,96%". So what is printed can never contradict the comparison.
    """
    if _is_whole(points):
        return f"{number(points)}%"
    edges = {Fraction(0), Fraction(100)} | ({Fraction(beside)} if beside is not None else set())
    while decimals < _MOST_DECIMALS and Fraction(_scaled(points, decimals), 10**decimals) in edges:
        decimals += 1
    return f"{number(points, decimals=decimals)}%"


def _scaled(value: Number, decimals: int) -> int:
    """Return the value in units of its last decimal, rounded exactly: no float on the way."""
    scaled = Fraction(value) * 10**decimals
    nearest = int(abs(scaled) + Fraction(1, 2))
    return -nearest if scaled < 0 else nearest


def _is_whole(value: Number) -> bool:
    return Fraction(value).denominator == 1


def _own_decimals(value: Number) -> int:
    if not isinstance(value, Decimal):
        return 1
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
