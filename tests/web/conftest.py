"""Visiting as someone of the cast, at a set moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from loive.security.accounts.models import Account
from loive.security.actor import Actor

Visit = Callable[..., Client]


@pytest.fixture(autouse=True)
def door_clock(monkeypatch: pytest.MonkeyPatch, clock, settings) -> Callable[[datetime], None]:  # type: ignore[no-untyped-def]
    """At the door it is Tuesday, 3 March 2026, nine o'clock, until a test says otherwise."""
    settings.TODAY = None

    def is_now(moment: datetime) -> None:
        monkeypatch.setattr("loive.web.clock._present", lambda: moment)

    is_now(clock.tuesday)
    return is_now


@pytest.fixture
def visit(cast) -> Visit:  # type: ignore[no-untyped-def]
    """`visit(cast.auditor)`: a browser in which that person is signed in; `english=True` in English."""

    def begin(actor: Actor, *, english: bool = False, **options: object) -> Client:
        client = Client(**options)
        client.force_login(Account.objects.get(ref=actor.account))
        if english:
            client.cookies["loive-language"] = "en"
        return client

    return begin
