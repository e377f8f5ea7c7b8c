"""Numbers of headings and items: I. → 1. → a), with the Vietnamese order of letters."""

from __future__ import annotations

from collections.abc import Callable

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number points: no ă â ê ô ơ ư, no f j w z; đ stands after d."""

BULLETS = ("-", "+")

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def roman(number: int) -> str:
    """Return `number` (1 or more) in Roman numerals."""
    _at_least_one(number)
    out = ""
    for value, sign in _ROMAN:
        out += sign * (number // value)
        number %= value
    return out


def letter(number: int) -> str:
    """Return the `number`-th letter (1 → a, 5 → đ); past y come aa, ab, …, ađ."""
    _at_least_one(number)
    out = ""
    while number:
        number, rest = divmod(number - 1, len(LETTERS))
        out = LETTERS[rest] + out
    return out


def letter_number(text: str) -> int:
    """Return the place of a letter in the order, so that lists can be sorted with đ after d.

    Raises ValueError for anything that numbers no point ("f", "â", "").
    """
    number = 0
    for sign in text:
        number = number * len(LETTERS) + LETTERS.index(sign) + 1
    return number or LETTERS.index(text or "?")


_LADDER: tuple[Callable[[int], str], ...] = (
    lambda number: f"{roman(number)}.",
    lambda number: f"{number}.",
    lambda number: f"{letter(number)})",
)


def label(depth: int, number: int) -> str:
    """Return the label of the `number`-th numbered block at `depth` (0 for the outermost).

    Below the letters the law knows no number: blocks there are marked "-" and, deeper, "+".
    """
    if depth < len(_LADDER):
        return _LADDER[depth](number)
    return BULLETS[min(depth - len(_LADDER), 1)]


def _at_least_one(number: int) -> None:
    if number < 1:
        raise ValueError(f"numbering starts at 1, not {number}")
