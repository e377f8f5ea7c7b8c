"""A browser signed in as one of the cast, and tips at the step where a page takes them up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from loive.security.actor import Actor
from loive.tips.actions.assign import assign
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide
from loive.tips.actions.extend import ask_extension
from tests.factories.tips import take_tip

HOUR = timedelta(hours=1)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch, clock) -> datetime:
    """The moment at which pages are asked for: Tuesday at nine."""
    real = timezone.localtime
    monkeypatch.setattr(
        timezone, "localtime", lambda value=None, zone=None: real(value or clock.tuesday, zone)
    )
    return clock.tuesday


@pytest.fixture
def signed_in(at: datetime) -> Callable[[Actor], Client]:
    """Return a browser signed in as an actor, in the actor's post."""

    def sign_in(actor: Actor) -> Client:
        client = Client()
        client.force_login(get_user_model().objects.get(ref=actor.account))
        session = client.session
        session["post"] = actor.post
        session.save()
        return client

    return sign_in


@pytest.fixture
def tip_to(cast, clock) -> Callable[..., str]:
    """Return a tip that waits for an act, with its handler Đồng Nai's police: `tip_to("decide")`."""
    police, start = cast.investigator, clock.monday

    def tip_to(act: str, **given) -> str:
        if act == "forward":
            return take_tip(by=cast.hotline_operator, at=start, **given)
        tip = take_tip(by=police, at=start, **given)
        if act in ("classify", "link"):
            return tip
        classify(tip=tip, as_="trafficking", by=police, at=start + HOUR, reason="Giữ giấy tờ, cắt liên lạc.")
        if act == "assign":
            return tip
        assign(tip=tip, by=police, at=start + 2 * HOUR)
        if act == "answer_extension":
            ask_extension(tip=tip, reason="Chờ kết quả giám định.", by=police, at=start + 3 * HOUR)
        if act in ("resume", "inform"):
            outcome = "suspended" if act == "resume" else "instituted"
            decide(tip=tip, outcome=outcome, reason="Chờ giám định.", by=police, at=start + 4 * HOUR)
        return tip

    return tip_to
