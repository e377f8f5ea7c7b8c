"""Sign-in by name and password, recorded whether it succeeds or not."""

from __future__ import annotations

from datetime import datetime

from django.contrib import auth
from django.db import transaction
from django.http import HttpRequest

from loive.security import audit
from loive.security.accounts.models import Account
from loive.security.actor import Actor


def sign_in(request: HttpRequest, *, username: str, password: str, at: datetime) -> Account | None:
    """Open a session and return the account, or None. Both outcomes stand in the record."""
    account = auth.authenticate(request, username=username, password=password)
    if not isinstance(account, Account):
        with transaction.atomic():
            audit.record(by=_nobody(), at=at, what="account.sign_in_refused")
        return None
    with transaction.atomic():
        auth.login(request, account)
        audit.record(by=_holder(account), at=at, what="account.signed_in", about=account.ref)
    return account


def sign_out(request: HttpRequest, *, at: datetime) -> None:
    """End the session."""
    account = request.user
    with transaction.atomic():
        if isinstance(account, Account):
            audit.record(by=_holder(account), at=at, what="account.signed_out", about=account.ref)
        auth.logout(request)


def _holder(account: Account) -> Actor:
    return Actor(account=account.ref, role="account", organisation=0)


def _nobody() -> Actor:
    return Actor(account="", role="nobody", organisation=0)
