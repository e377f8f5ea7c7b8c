"""The day on which a moment falls, in Vietnam: the law counts days there, whatever zone a clock carries."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def day_of(at: datetime) -> date:
    """Return the day in Vietnam. Raises ValueError for a moment without a zone."""
    if at.tzinfo is None:
        raise ValueError("a day is taken of a moment with its zone")
    return at.astimezone(VIETNAM).date()
