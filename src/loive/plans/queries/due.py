"""When a duty falls in a year, and for which period: from what the plan says, never moved."""

from __future__ import annotations

import calendar
from datetime import date

from loive.base.period import Period, Span, periods_of_year
from loive.plans.models import ReportingRule

SPANS: dict[str, Span] = {
    "monthly": Span.MONTH,
    "quarterly": Span.QUARTER,
    "semiannual": Span.HALF,
    "annual": Span.YEAR,
}


def due_in(rule: ReportingRule, year: int) -> list[tuple[date, Period | None]]:
    """Return the days of the year on which the duty falls, each with the period it is for (None: none).

    A rule with a day of the year falls once in it. A rule with only a day of the month falls on the first
    such day after each cut-off. A rule without a day falls on none. Only the plan's own periods count.
    """
    if not rule.due_day or (rule.year and rule.year != year):
        return []
    span = SPANS.get(rule.recurrence)
    if rule.due_month:
        found = [_with_period(_day(year, rule.due_month, rule.due_day), span, rule.anchor)]
    else:
        found = _after_cut_offs(rule, span, year)
    return [(on, period) for on, period in found if (period.year if period else on.year) in rule.plan.years]


def period_for(due: date, span: Span, anchor: int) -> Period:
    """Return the period a report due on the day is for: the one whose cut-off lies nearest to the day."""
    near = [p for year in (due.year - 1, due.year, due.year + 1) for p in periods_of_year(year, span, anchor)]
    return min(near, key=lambda period: abs((due - period.end).days))


def _with_period(due: date, span: Span | None, anchor: int) -> tuple[date, Period | None]:
    return due, period_for(due, span, anchor) if span else None


def _after_cut_offs(rule: ReportingRule, span: Span | None, year: int) -> list[tuple[date, Period | None]]:
    """Return the first day of that number after each cut-off, where it lies in the year."""
    if span is None:
        return []
    periods = [p for y in (year - 1, year) for p in periods_of_year(y, span, rule.anchor)]
    dated = [(_first_after(period.end, rule.due_day or 1), period) for period in periods]
    return [(on, period) for on, period in dated if on.year == year]


def _first_after(cut_off: date, day: int) -> date:
    here = _day(cut_off.year, cut_off.month, day)
    if here > cut_off:
        return here
    year, month = (cut_off.year + 1, 1) if cut_off.month == 12 else (cut_off.year, cut_off.month + 1)
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> date:
    """Return the day; the 29th to 31st of a month that has none fall on its last day."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
