"""Lists of cases and of referrals, read page by page from a key, never from a count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, TypeVar

from django.db.models import Count, F, Model, Q, QuerySet
from django.db.models.functions import Coalesce

from loive.base.moment import VIETNAM, day_of
from loive.cases import stages
from loive.cases.models import CaseFile, Referral

# Stands for "no limit" where rows are put in the order of their limits.
NEVER = datetime(9999, 1, 1, tzinfo=UTC)
_WRITTEN = "%Y%m%dT%H%M%S%f"
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Cut:
    """One page: its rows, and the key from which the next goes on ("" at the end)."""

    rows: list[Any]
    after: str


def filtered(cases: QuerySet[CaseFile], show: str, at: datetime) -> QuerySet[CaseFile]:
    """Return those of a list of `words.SHOWN`."""
    return cases.filter(_cases(at)[show])


def referrals_filtered(
    referrals: QuerySet[Referral], show: str, body: int, at: datetime
) -> QuerySet[Referral]:
    """Return those of a list of `words.REFERRALS_SHOWN`, as the body sees them."""
    return referrals.filter(_referrals(body, at)[show])


def tallies_of(rows: QuerySet[Any], at: datetime, body: int | None = None) -> dict[str, int]:
    """Return how many rows each list holds, in one query: of cases, or of referrals as the body sees them."""
    conditions = _cases(at) if body is None else _referrals(body, at)
    return rows.aggregate(
        **{name: Count("pk", filter=test, distinct=True) for name, test in conditions.items()}
    )


def page_of(cases: QuerySet[CaseFile], *, by_clock: bool, after: str, size: int) -> Cut:
    """Return one page of cases, the most pressing first (`by_clock`) or the newest first."""
    order = Coalesce("next_due", NEVER) if by_clock else F("opened_at")
    return _cut(cases.annotate(place_in_list=order), by_clock, after, size)


def referrals_page(referrals: QuerySet[Referral], *, by_clock: bool, after: str, size: int) -> Cut:
    """Return one page of referrals, the soonest due first (`by_clock`) or the newest first."""
    order = Coalesce("answer_due", NEVER) if by_clock else F("sent_at")
    return _cut(referrals.annotate(place_in_list=order), by_clock, after, size)


def _cut(rows: QuerySet[Any], upward: bool, after: str, size: int) -> Cut:
    start = _key(after)
    if start:
        when, pk = start
        side = "gt" if upward else "lt"
        further = Q(**{f"place_in_list__{side}": when}) | Q(place_in_list=when, **{f"pk__{side}": pk})
        rows = rows.filter(further)
    rows = rows.order_by("place_in_list", "pk") if upward else rows.order_by("-place_in_list", "-pk")
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


def _cases(at: datetime) -> dict[str, Q]:
    week = datetime.combine(day_of(at) + timedelta(days=7), time(), VIETNAM)
    live = ~Q(stage=stages.CLOSED)
    return {
        "waiting": ~Q(next_step=""),
        "late": Q(next_due__lt=at),
        "week": Q(next_due__gte=at, next_due__lt=week),
        "children": live & Q(is_u18=True),
        "live": live,
        "closed": Q(stage=stages.CLOSED),
        "all": Q(),
    }


def _referrals(body: int, at: datetime) -> dict[str, Q]:
    received = Q(receiver=body)
    return {
        "waiting": received & Q(stage=stages.SENT),
        "late": received & Q(stage=stages.SENT, answer_due__lt=at),
        "accepted": received & Q(stage=stages.ACCEPTED),
        "ended": received & Q(stage__in=(stages.DECLINED, stages.DONE, stages.WITHDRAWN)),
        "sent": ~received,
        "all": Q(),
    }
