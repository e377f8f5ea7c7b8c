"""What every test may lean on: a key file of its own, the clock, the cast, an empty database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings as read
from hypothesis import settings as searching

# The settings were read before this file; where no session key was made yet, this one signs.
read.SECRET_KEY = "only-for-tests"

# A busy machine is no broken rule: searches for counter-examples have no time limit of their own.
searching.register_profile("house", deadline=None)
searching.load_profile("house")

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
QUICK_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STANDING: dict[str, Any] = {}


class Clock:
    """Fixed moments of an ordinary working week in Vietnam: Monday 2 March 2026, at nine."""

    monday = datetime(2026, 3, 2, 9, tzinfo=VIETNAM)
    tuesday = datetime(2026, 3, 3, 9, tzinfo=VIETNAM)
    wednesday = datetime(2026, 3, 4, 9, tzinfo=VIETNAM)
    thursday = datetime(2026, 3, 5, 9, tzinfo=VIETNAM)
    friday = datetime(2026, 3, 6, 9, tzinfo=VIETNAM)

    @staticmethod
    def at(text: str) -> datetime:
        """Return the moment written as `2026-03-02 08:00`, in Vietnam."""
        return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.fixture
def clock() -> Clock:
    """The clock."""
    return Clock()


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key file made for this run, outside the data folder."""
    from loive.security.vault import keyfile

    path = tmp_path_factory.mktemp("keys") / "loive.key"
    keyfile.create(path)
    return path


@pytest.fixture(autouse=True)
def keys(key_file: Path, settings: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every test seals under the run's own key file, and passwords are hashed quickly."""
    settings.KEY_FILE = key_file
    settings.DATA = tmp_path_factory.getbasetemp() / "data"
    settings.PASSWORD_HASHERS = QUICK_HASHERS
    yield key_file


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, key_file: Path):  # type: ignore[no-untyped-def]
    """Units, bodies and posts stand in every test's database; the record is empty when a test begins."""
    from django.test import override_settings

    from loive.cli.demonstration.ground import lay

    quick = override_settings(KEY_FILE=key_file, PASSWORD_HASHERS=QUICK_HASHERS)
    with django_db_blocker.unblock(), quick, mock.patch("loive.security.audit.record"):
        STANDING["ground"] = lay(at=Clock.at("2025-07-01 08:00"))


@pytest.fixture
def cast(db):  # type: ignore[no-untyped-def]
    """The people of every test, in their posts, in the province of Đồng Nai and one other."""
    from tests.cast import Cast

    return Cast(STANDING["ground"])
