"""What a record's page shows of its journey: the steps of its stage and the events of its story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True)
class Step:
    """One stage of a journey. `state` is done, now, ahead or skipped; `on` is the day it was reached."""

    label: Text
    state: str
    on: date | datetime | None = None
    note: Text = ""


@dataclass(frozen=True)
class Event:
    """One thing that happened (or, with `ahead`, will). `icon` and `tone` are names of the parts."""

    at: datetime | None
    title: Text
    by: Text = ""
    text: Text = ""
    icon: str = "dot"
    tone: str = ""
    url: str = ""
    ahead: bool = False


def journey(
    stages: Iterable[tuple[str, Text]],
    current: str,
    *,
    reached: Mapping[str, date | datetime | None] | None = None,
    finished: bool = False,
) -> list[Step]:
    """Return the steps of a journey that stands at `current`; with `finished`, that last step is done too.

    A stage before the current one that `reached` names with no day was skipped. Raises ValueError when
    `current` is no stage of the journey.
    """
    listed = list(stages)
    here = [key for key, _ in listed].index(current)
    days = reached or {}
    steps = []
    for number, (key, label) in enumerate(listed):
        if number > here:
            state = "ahead"
        elif number == here:
            state = "done" if finished else "now"
        else:
            state = "skipped" if key in days and days[key] is None else "done"
        steps.append(Step(label, state, days.get(key)))
    return steps
