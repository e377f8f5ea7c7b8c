"""Draws from weighted tables, and lets invented work go on only as far as the present."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any


@dataclass
class Course:
    """Where one record's story stands: the moment of its last act, and the present it must not pass."""

    moment: datetime
    now: datetime

    def go(self, at: datetime, act: Callable[[datetime], object]) -> bool:
        """Do the act at its moment, unless that has not come yet."""
        if at > self.now or at < self.moment:
            return False
        act(at)
        self.moment = at
        return True


def pick(draw: Random, table: Sequence[tuple[Any, int]]) -> Any:
    """Return one value of a table of (value, weight)."""
    return draw.choices([value for value, _ in table], [weight for _, weight in table])[0]
