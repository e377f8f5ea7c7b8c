"""The published values, read when first asked for: start-up need not pay for checking them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loive.law.values import Entry, NearlyDue


def published() -> dict[str, Entry]:
    """Return every published value by key. A wrong file stops the program with the key named."""
    from loive.law import values

    return values.published()


def warnings() -> tuple[NearlyDue, ...]:
    """Return from how long before its end a clock is nearly due, shortest clocks first."""
    from loive.law import values

    return values.warnings()
