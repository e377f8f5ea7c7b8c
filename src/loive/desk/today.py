"""Today's work: what waits for a post in every room, by clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.base.waiting import Waiting
from loive.cases import access as cases
from loive.plans import queries as plans
from loive.reports import queries as reports
from loive.security.actor import Actor
from loive.tips import access as tips

# Each room that can make someone wait. A room not in this table has no clocks of its own.
ROOMS: tuple[Callable[..., list[Waiting]], ...] = (
    tips.waiting,
    cases.waiting,
    plans.waiting,
    reports.waiting,
)

LATE, TODAY, WEEK, LATER, FREE = "late", "today", "week", "later", "free"
GROUPS: dict[str, Promise] = {
    LATE: _("Quá hạn"),
    TODAY: _("Hết hạn hôm nay"),
    WEEK: _("Trong tuần này"),
    LATER: _("Sau tuần này"),
    FREE: _("Không có hạn"),
}


@dataclass(frozen=True)
class Group:
    """The lines that are due at about the same time, the most pressing first."""

    key: str
    name: Promise
    lines: tuple[Waiting, ...]


@dataclass(frozen=True)
class Work:
    """All that waits for a post."""

    groups: tuple[Group, ...]

    @property
    def total(self) -> int:
        """Return how many lines there are."""
        return sum(len(group.lines) for group in self.groups)

    def count(self, key: str) -> int:
        """Return how many lines a group holds."""
        return sum(len(group.lines) for group in self.groups if group.key == key)

    @property
    def counts(self) -> dict[str, tuple[int, int]]:
        """Return how much waits and how much of it is late, by where it leads (`tips`, `referrals` …)."""
        found: dict[str, tuple[int, int]] = {}
        for group in self.groups:
            for line in group.lines:
                where = line.url_name.partition(":")[0]
                total, late = found.get(where, (0, 0))
                found[where] = (total + 1, late + (group.key == LATE))
        return found


def work(*, actor: Actor, at: datetime) -> Work:
    """Return what waits for the actor's post, from every room, by clock; empty groups are left out."""
    return grouped([line for room in ROOMS for line in room(actor=actor, at=at)], at)


def grouped(lines: Iterable[Waiting], at: datetime) -> Work:
    """Return the lines by clock as it stands then: in a group, urgent ones first, then by deadline."""
    by_key: dict[str, list[Waiting]] = {}
    for line in lines:
        by_key.setdefault(key_of(line.due_at, at), []).append(line)
    groups = [
        Group(key, name, tuple(sorted(by_key[key], key=_pressing)))
        for key, name in GROUPS.items()
        if key in by_key
    ]
    return Work(tuple(groups))


def key_of(due_at: datetime | None, at: datetime) -> str:
    """Return the group of a deadline. A week ends with its Sunday, as offices count."""
    if due_at is None:
        return FREE
    if due_at < at:
        return LATE
    due, today = timezone.localtime(due_at).date(), timezone.localtime(at).date()
    if due == today:
        return TODAY
    return WEEK if due <= _sunday(today) else LATER


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def _pressing(line: Waiting) -> tuple[bool, float, str]:
    return (not line.urgent, line.due_at.timestamp() if line.due_at else 0.0, line.ref)
