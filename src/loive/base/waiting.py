"""What waits for someone: one line of today's work."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.functional import Promise


@dataclass(frozen=True)
class Waiting:
    """A record that waits for an act. `url_name` and `ref` lead to it; `due_at` is None where no clock runs.

    `title` says what it is without naming anyone; `act` is the verb on the button.
    """

    room: str
    ref: str
    title: str | Promise
    act: str | Promise
    url_name: str
    due_at: datetime | None = None
    urgent: bool = False
    facts: tuple[str | Promise, ...] = field(default=())
