"""The official's own name behind an account reference, for lists of holders and for signatures."""

from __future__ import annotations

from collections.abc import Iterable

from loive.security.accounts.models import Account


def names_of(accounts: Iterable[str]) -> dict[str, str]:
    """Return the officials' names by account reference, in one query."""
    return dict(Account.objects.filter(ref__in=set(accounts)).values_list("ref", "name"))
