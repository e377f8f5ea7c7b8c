"""The day of a moment is Vietnam's."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from loive.base.moment import day_of


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 1, 16, 59, tzinfo=UTC), date(2026, 3, 1)),
        (datetime(2026, 3, 1, 17, 0, tzinfo=UTC), date(2026, 3, 2)),
        (datetime(2025, 12, 31, 17, 0, tzinfo=UTC), date(2026, 1, 1)),
    ],
)
def test_a_day_begins_at_midnight_in_vietnam(moment: datetime, day: date):
    assert day_of(moment) == day


def test_a_moment_without_a_zone_has_no_day():
    with pytest.raises(ValueError, match="zone"):
        day_of(datetime(2026, 3, 1, 9))  # noqa: DTZ001 — such a moment is what is refused
