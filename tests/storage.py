"""Keeps only the tests that store something: `pytest -p tests.storage`, for a second database."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out every test that touches no database."""
    kept = [item for item in items if _stores(item)]
    config.hook.pytest_deselected(items=[item for item in items if not _stores(item)])
    items[:] = kept


def _stores(item: pytest.Item) -> bool:
    return "db" in getattr(item, "fixturenames", ()) or item.get_closest_marker("django_db") is not None
