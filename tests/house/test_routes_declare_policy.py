"""Each address says which acts of the policy it serves, or that it serves none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from loive.security.policy import ACTS
from loive.web.shell.declared import EVERYONE, SIGNED_IN

# What is shown before anyone signs in; and what every account may do whatever its post.
OPEN = {"signin", "health", "language", "look"}


def routes(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        where = before + str(entry.pattern)
        yield from routes(entry, where) if isinstance(entry, URLResolver) else [(where, entry)]


ROUTES = list(routes(get_resolver()))


def test_there_are_routes():
    assert len(ROUTES) > 10


@pytest.mark.parametrize(("where", "route"), ROUTES, ids=lambda v: v if isinstance(v, str) else "")
def test_routes_declare_policy(where: str, route: URLPattern):
    declared = set(getattr(route.callback, "declared", ()))
    assert declared, f'/{where}: decorate its view with @declares("…") from loive.web.shell.declared.'
    assert declared <= {*ACTS, EVERYONE, SIGNED_IN}, f"/{where}: {declared - ACTS} is no act of the policy."
    assert EVERYONE not in declared or route.name in OPEN, (
        f"/{where} is open to everyone: list it here, with care."
    )


@pytest.mark.parametrize(("where", "route"), ROUTES, ids=lambda v: v if isinstance(v, str) else "")
def test_an_address_carries_references_only(where: str, route: URLPattern):
    words = set(route.pattern.regex.groupindex)
    assert words <= {
        "ref",
        "key",
        "code",
        "act",
        "item",
        "kind",
        "year",
        "form",
        "indicator",
        "section",
        "group",
    }, f"/{where}: {words}"
