"""The clock chip: what a deadline says today, in words, with an icon, and a colour that only repeats them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loive.base.due import Due
from loive.base.workdays import workdays_between
from loive.web.parts.writing import day

SOON = timedelta(days=2)
# Below this, a length of time is said in hours.
HOURS = timedelta(hours=36)
# state → (icon, tone)
LOOKS = {
    "none": ("none", ""),
    "on_time": ("clock", ""),
    "soon": ("soon", "warn"),
    "late": ("late", "bad"),
    "done": ("done", "good"),
    "done_late": ("done", "warn"),
}


@dataclass(frozen=True)
class Chip:
    """A clock as shown: its state, its words, and the deadline in full."""

    state: str
    words: str
    until: str = ""
    due_at: datetime | None = None

    @property
    def icon(self) -> str:
        """Return the icon's name."""
        return LOOKS[self.state][0]

    @property
    def tone(self) -> str:
        """Return the tone: good, warn, bad or nothing."""
        return LOOKS[self.state][1]


def chip(
    due: Due | datetime | None,
    *,
    now: datetime,
    done_at: datetime | None = None,
    started_at: datetime | None = None,
    working: bool = False,
) -> Chip:
    """Return the chip of a clock, or of a bare deadline.

    A bare deadline turns "soon" when less than a quarter of its time is left; where its start is not
    known, two days before. With `working`, days are those offices work (Labour Code 2019, art. 112).
    """
    if isinstance(due, Due):
        return _chip(due.due_at, due.done_at, due.state, now, working)
    if due is None:
        return Chip("none", _("Đã xong") if done_at else _("Không có hạn"))
    return _chip(due, done_at, state_of(due, now, started_at), now, working)


def state_of(due_at: datetime | None, now: datetime, started_at: datetime | None = None) -> str:
    """Return how a running clock stands: on_time, soon, late, or none where there is no deadline."""
    if due_at is None:
        return "none"
    if now > due_at:
        return "late"
    warned = (due_at - started_at) / 4 if started_at else SOON
    return "soon" if due_at - now <= warned else "on_time"


def _chip(due_at: datetime, done_at: datetime | None, state: str, now: datetime, working: bool) -> Chip:
    if done_at is not None:
        return _done(due_at, done_at, working)
    until = _until(due_at, now)
    if state == "late":
        return Chip("late", _("Quá hạn %(span)s") % {"span": _span(due_at, now, working)}, until, due_at)
    return Chip(state, _("Còn %(span)s") % {"span": _span(now, due_at, working)}, until, due_at)


def _until(due_at: datetime, now: datetime) -> str:
    """Return the deadline: with its hour while that matters, else its day."""
    due, today = timezone.localtime(due_at), timezone.localtime(now).date()
    if due.date() == today:
        return _("đến %(hour)s hôm nay") % {"hour": f"{due:%H:%M}"}
    if abs(due_at - now) < HOURS:
        return _("đến %(hour)s ngày %(day)s") % {"hour": f"{due:%H:%M}", "day": f"{due:%d/%m}"}
    return _("đến %(day)s") % {"day": day(due)}


def _done(due_at: datetime, done_at: datetime, working: bool) -> Chip:
    on = day(done_at)
    if done_at <= due_at:
        return Chip("done", _("Xong đúng hạn"), on, due_at)
    return Chip("done_late", _("Xong, chậm %(span)s") % {"span": _span(due_at, done_at, working)}, on, due_at)


def _days(start: datetime, end: datetime, working: bool) -> int:
    """Return whole days between two local dates, counted as asked."""
    first, last = timezone.localtime(start).date(), timezone.localtime(end).date()
    return workdays_between(first, last) if working else (last - first).days


def _span(start: datetime, end: datetime, working: bool) -> str:
    """Return a length of time in words: hours below two days' time, days above."""
    passed = end - start
    if passed < timedelta(hours=1):
        minutes = max(1, int(passed.total_seconds() // 60))
        return ngettext("%(n)s phút", "%(n)s phút", minutes) % {"n": minutes}
    if passed < HOURS:
        hours = int(passed.total_seconds() // 3600)
        return ngettext("%(n)s giờ", "%(n)s giờ", hours) % {"n": hours}
    days = _days(start, end, working)
    if working:
        return ngettext("%(n)s ngày làm việc", "%(n)s ngày làm việc", days) % {"n": days}
    return ngettext("%(n)s ngày", "%(n)s ngày", days) % {"n": days}
