"""Every indicator with its sentences, for pages that explain figures; definitions only, no counts."""

from __future__ import annotations

from loive.analytics.indicators import ALL, BY_ID, Indicator


def every() -> tuple[Indicator, ...]:
    """Return all indicators, in the order their families stand in."""
    return ALL


def get(indicator: str) -> Indicator | None:
    """Return one definition by its id."""
    return BY_ID.get(indicator)


def readings(indicator: str) -> list[str]:
    """Return the keys of its readings; empty where it does not exist or cannot be computed."""
    found = BY_ID.get(indicator)
    return [cohort.key for cohort in found.cohorts] if found else []
