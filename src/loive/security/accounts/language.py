"""Keeps which language an official works in."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.security import audit
from loive.security.accounts.models import Account
from loive.security.actor import Actor


@transaction.atomic
def speak(*, account: str, language: str, at: datetime) -> None:
    """Keep the language for the account with this reference. The door has checked that it is one of ours."""
    Account.objects.filter(ref=account).update(language=language)
    audit.record(
        by=Actor(account=account, role="account", organisation=0),
        at=at,
        what="account.language_chosen",
        about=account,
    )
