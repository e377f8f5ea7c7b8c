"""A legal clock as people see it: what must be done, by when, on which article, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise


@dataclass(frozen=True)
class Due:
    """One clock. `state` is `on_time`, `soon`, `late`, `done` or `done_late`: late stays late.

    `article` is what it rests on; `verified` is False where the number of days could not be confirmed.
    """

    step: str
    name: str | Promise
    started_at: datetime
    due_at: datetime
    state: str
    article: str
    verified: bool
    done_at: datetime | None = None
