"""The sign-ins of the demonstration, as `loive demo` wrote them: shown only when the program runs as one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True)
class Member:
    """One invented official: how to sign in, and in which post."""

    username: str
    name: str
    title: str
    body: str


@dataclass(frozen=True)
class Cast:
    """Everyone, and the one word that opens the demonstration."""

    members: tuple[Member, ...]
    password: str


def cast() -> Cast | None:
    """Return who may sign in to the demonstration, or None before it is filled."""
    path = Path(settings.DATA) / "cast.json"
    if not path.exists():
        return None
    held = json.loads(path.read_text())
    return Cast(tuple(Member(**one) for one in held["members"]), held["password"])
