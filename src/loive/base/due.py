"""A legal clock as people see it: what is due, by when, and how it stands at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils.functional import Promise


class State(StrEnum):
    """How a clock stands. Late stays late: what was done after its time is never shown as done in time."""

    ON_TIME = "on_time"
    SOON = "soon"
    LATE = "late"
    DONE = "done"
    DONE_LATE = "done_late"


@dataclass(frozen=True)
class Due:
    """One clock: `step` is its code, `name` what must be done; `done_at` is None while it runs."""

    step: str
    name: str | Promise
    started_at: datetime
    due_at: datetime
    done_at: datetime | None = None

    def state(self, at: datetime) -> State:
        """Return how it stands at the moment. Soon: less than a quarter of its time is left."""
        return state(self.started_at, self.due_at, self.done_at, at)


def state(started_at: datetime, due_at: datetime, done_at: datetime | None, at: datetime) -> State:
    """Return how a clock stands that began, is due, and perhaps was answered, at those moments."""
    if done_at is not None:
        return State.DONE if done_at <= due_at else State.DONE_LATE
    if at > due_at:
        return State.LATE
    return State.SOON if due_at - at <= (due_at - started_at) / 4 else State.ON_TIME
