"""The whole country, loaded once for each file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction

from loive.places.actions.load import load
from loive.security.actor import CLOCK
from tests.factories.places import AT


@pytest.fixture(scope="module")
def country(django_db_setup, django_db_blocker) -> Iterator[None]:
    """All units of both times; gone again when the file's tests have run."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(by=CLOCK, at=AT)
        yield
        transaction.set_rollback(True)
