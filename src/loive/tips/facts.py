"""What leaves the room, without names: one fact a tip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loive.base.fact import Column, Kind
from loive.base.moment import day_of
from loive.tips import words
from loive.tips.models import Tip

COLUMNS: tuple[Column, ...] = (
    Column("fact_key", Kind.KEY),
    Column("kind", Kind.CODE, tuple(words.KINDS)),
    Column("channel", Kind.CODE, tuple(words.CHANNELS)),
    Column("urgent", Kind.FLAG),
    Column("place", Kind.PLACE),
    Column("receiver", Kind.BODY),
    Column("handler", Kind.BODY),
    Column("class", Kind.CODE, tuple(words.CLASSES)),
    Column("outcome", Kind.CODE, tuple(words.OUTCOMES)),
    Column("decided_on", Kind.DATE),
    Column("suspended_on", Kind.DATE),
    Column("received_on", Kind.DATE),
    Column("classified_on", Kind.DATE),
    Column("classified_in_time", Kind.FLAG),
    Column("decide_due_on", Kind.DATE),
)

# The columns that leave as they stand, and the moments from which the others are worked out.
_PLAIN = (
    "fact_key",
    "kind",
    "channel",
    "urgent",
    "place",
    "receiver",
    "handler",
    "classed_as",
    "outcome",
    "decided_on",
    "suspended_on",
)
_MOMENTS = ("received_at", "classified_at", "classify_due", "decide_due")


def rows() -> Iterator[tuple[Any, ...]]:
    """Yield one tuple for each tip, in the order of the columns."""
    for row in Tip.objects.order_by("pk").values_list(*_PLAIN, *_MOMENTS).iterator(chunk_size=2000):
        plain, (received, classified, classify_due, decide_due) = row[: len(_PLAIN)], row[len(_PLAIN) :]
        yield (
            *plain,
            day_of(received),
            day_of(classified) if classified else None,
            classified <= classify_due if classified and classify_due else None,
            day_of(decide_due) if decide_due else None,
        )
