"""What every page shows around its content: rooms, post, language, look. Worked out only when a page asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from loive.security.policy import ROLES
from loive.web.clock import now
from loive.web.shell.counts import Counts, kept
from loive.web.shell.rooms import Room, current, rooms_for

THEME_COOKIE = "loive-look"
THEMES = {
    "auto": (_("Theo máy"), "system"),
    "light": (_("Nền sáng"), "light"),
    "dark": (_("Nền tối"), "dark"),
}
IN_BAR = 5


@dataclass(frozen=True)
class Link:
    """A room as it stands in the rail: whether we are in it, and how much waits there."""

    room: Room
    here: bool
    count: int = 0
    late: bool = False


class Page:
    """The frame of one page."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def signed_in(self) -> bool:
        """Return whether an actor stands behind the request."""
        return hasattr(self.request, "actor")

    @property
    def theme(self) -> str:
        """Return light, dark or auto."""
        asked = self.request.COOKIES.get(THEME_COOKIE, "auto")
        return asked if asked in THEMES else "auto"

    @property
    def themes(self) -> list[tuple[str, Any, str]]:
        """Return the looks that can be chosen: code, name, icon."""
        return [(code, name, icon) for code, (name, icon) in THEMES.items()]

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Return the languages: code and own name."""
        return list(settings.LANGUAGES)

    @property
    def back(self) -> str:
        """Return where a switch leads back to: this page, if it can be asked for again."""
        return self.request.path if self.request.method == "GET" else "/"

    @cached_property
    def links(self) -> list[Link]:
        """Return the rooms of the post, in order."""
        actor = getattr(self.request, "actor", None)
        if actor is None:
            return []
        rooms = rooms_for(actor.role)
        here = current(self.request.path, rooms)
        counts = kept(self.request, now())
        return [_link(room, here, counts) for room in rooms]

    @property
    def bar(self) -> list[Link]:
        """Return the first places for the foot of a phone; the last one is "more" when there are too many."""
        return self.links if len(self.links) <= IN_BAR else self.links[: IN_BAR - 1]

    @property
    def rest(self) -> list[Link]:
        """Return what stands behind "more"."""
        return self.links[len(self.bar) :]

    @property
    def role_name(self) -> str:
        """Return what the post is, in the words of the policy."""
        return str(_(ROLES.get(self.request.actor.role, "")))  # type: ignore[attr-defined]

    @property
    def messages(self) -> list[tuple[str, str]]:
        """Return what the last act has to say, once: (tone, sentence)."""
        session = getattr(self.request, "session", None)
        said = session.pop("said", []) if session is not None and "said" in session else []
        return [(tone, text) for tone, text in said]


def page(request: HttpRequest) -> dict[str, Page]:
    """Give every template the frame of its page."""
    return {"page": Page(request)}


def _link(room: Room, here: str, counts: Counts) -> Link:
    total = sum(counts.get(name, (0, 0))[0] for name in room.waits)
    late = sum(counts.get(name, (0, 0))[1] for name in room.waits)
    return Link(room, room.path == here, total, late > 0)
