"""Every indicator the program knows, one family to a file; each measure is one Ibis expression."""

from __future__ import annotations

from loive.analytics.indicators import not_recorded, tips, victims
from loive.analytics.indicators.definition import Cohort, Indicator

ALL: tuple[Indicator, ...] = (*tips.FAMILY, *victims.FAMILY, *not_recorded.FAMILY)
BY_ID: dict[str, Indicator] = {indicator.id: indicator for indicator in ALL}

__all__ = ["ALL", "BY_ID", "Cohort", "Indicator"]
