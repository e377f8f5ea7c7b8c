"""Makes an account, and ends one."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.security import audit
from loive.security.accounts.models import Account
from loive.security.actor import Actor


@transaction.atomic
def enrol(*, username: str, name: str, password: str | None, by: Actor, at: datetime) -> Account:
    """Make an account; it may do nothing until appointed to a post. Without a password it cannot sign in."""
    account = Account(username=username, name=name)
    account.set_password(password)
    account.save(force_insert=True)
    audit.record(by=by, at=at, what="account.enrolled", about=account.ref)
    return account


@transaction.atomic
def close(*, account: str, by: Actor, at: datetime) -> None:
    """End an account by its reference: the next request of every session of its holder is refused."""
    Account.objects.filter(ref=account).update(is_active=False)
    audit.record(by=by, at=at, what="account.closed", about=account)
