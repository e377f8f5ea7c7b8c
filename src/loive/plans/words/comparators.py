"""How a target compares: the signs, their words, and whether an exact value reaches it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Number = int | Decimal | Fraction

EQUAL = "="
COMPARATORS: dict[str, Promise] = {
    EQUAL: _("đạt"),
    ">": _("trên"),
    ">=": _("ít nhất"),
    "<": _("dưới"),
    "<=": _("không quá"),
}
_HOLDS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}

MET, NOT_MET, UNKNOWN, WRONG = "met", "not_met", "unknown", "wrong"
VERDICTS: dict[str, Promise] = {
    MET: _("Đạt"),
    NOT_MET: _("Chưa đạt"),
    UNKNOWN: _("Chưa tính được"),
    WRONG: _("Số liệu bất thường"),
}


def comparators() -> list[tuple[str, Promise]]:
    """Return the comparators as choices."""
    return list(COMPARATORS.items())


def verdict(value: Fraction | None, comparator: str, target: Number, *, direction: str = "up") -> str:
    """Return whether the exact value reaches the target: `met`, `not_met`, `unknown` or `wrong`.

    The value is never rounded first: 89.96 does not reach "trên 90 %". A plan that says "đạt 95 %" asks for
    no less than 95 of what should grow, and no more of what should shrink. A share above 100 % or below 0
    is `wrong`: the facts are to be looked at, and nothing is hidden.
    """
    if value is None:
        return UNKNOWN
    if not 0 <= value <= 100:
        return WRONG
    sign = comparator if comparator != EQUAL else ("<=" if direction == "down" else ">=")
    return MET if _HOLDS[sign](value, Fraction(target)) else NOT_MET
