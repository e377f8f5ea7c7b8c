"""Lists of tips by what waits and by when, read page by page from a key, never from a count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from loive.base.moment import VIETNAM, day_of
from loive.security.actor import Actor
from loive.tips import stages
from loive.tips.models import Tip

# Stands for "no limit" where tips are put in the order of their limits.
NEVER = datetime(9999, 1, 1, tzinfo=UTC)
_WRITTEN = "%Y%m%dT%H%M%S%f"


@dataclass(frozen=True)
class Cut:
    """One page: its rows, and the key from which the next goes on ("" at the end)."""

    rows: Sequence[Tip]
    after: str


def filtered(tips: QuerySet[Tip], show: str, at: datetime) -> QuerySet[Tip]:
    """Return those of a list of `words.SHOWN`."""
    return tips.filter(_conditions(at)[show])


def narrowed(tips: QuerySet[Tip], actor: Actor, *, urgent: bool = False, whose: str = "") -> QuerySet[Tip]:
    """Return those that are urgent, and those in the actor's own hands (`me`) or their body's (`body`)."""
    if urgent:
        tips = tips.filter(urgent=True)
    if whose in ("me", "body"):
        tips = tips.filter(handler=actor.organisation)
    return tips.filter(officer=actor.account) if whose == "me" else tips


def tallies_of(tips: QuerySet[Tip], at: datetime) -> dict[str, int]:
    """Return how many tips each list holds, in one query."""
    counts = {name: Count("pk", filter=condition) for name, condition in _conditions(at).items()}
    return tips.aggregate(**counts)


def page_of(tips: QuerySet[Tip], *, by_clock: bool, after: str, size: int) -> Cut:
    """Return one page, the most pressing first (`by_clock`) or the newest first, going on after the key."""
    order = Coalesce("next_due", NEVER) if by_clock else Coalesce("received_at", NEVER)
    rows = tips.annotate(place_in_list=order)
    start = _key(after)
    if start:
        when, pk = start
        side, tie = ("gt", "gt") if by_clock else ("lt", "lt")
        further = Q(**{f"place_in_list__{side}": when}) | Q(place_in_list=when, **{f"pk__{tie}": pk})
        rows = rows.filter(further)
    rows = rows.order_by("place_in_list", "pk") if by_clock else rows.order_by("-place_in_list", "-pk")
    found = list(rows[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Cut(found[:size], f"{last.place_in_list.astimezone(UTC):{_WRITTEN}}_{last.pk}" if last else "")


def _key(after: str) -> tuple[datetime, int] | None:
    """Return the key written in an address; None for one that is no key, which begins anew."""
    when, _between, pk = after.partition("_")
    try:
        return datetime.strptime(when, _WRITTEN).replace(tzinfo=UTC), int(pk)
    except ValueError:
        return None


def _conditions(at: datetime) -> dict[str, Q]:
    midnight = datetime.combine(day_of(at) + timedelta(days=1), time(), VIETNAM)
    waiting = ~Q(next_step="")
    return {
        "waiting": waiting,
        "late": waiting & Q(next_due__lt=at),
        "today": waiting & Q(next_due__gte=at, next_due__lt=midnight),
        "week": waiting & Q(next_due__gte=at, next_due__lt=midnight + timedelta(days=6)),
        "suspended": Q(stage=stages.SUSPENDED),
        "decided": Q(stage__in=stages.RESOLVED),
        "all": Q(),
    }
