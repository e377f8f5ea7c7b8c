"""A plan's year: what falls on which day, and what the plan sets no day for."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from loive.base.period import Period
from loive.plans import words
from loive.plans.models import Campaign, Plan, ReportingRule, Task
from loive.plans.queries.due import due_in
from loive.plans.queries.find import rules_of

CAMPAIGN, TASK = "campaign", "task"


@dataclass(frozen=True, slots=True)
class Day:
    """Something that falls on a day, or from a day to another. `on` None: the plan has set none.

    `who` and `to` are the plan's own words; `period` is what a report is for.
    """

    on: date | None
    kind: str
    title: str | Promise
    section: str
    who: str = ""
    to: str = ""
    ends: date | None = None
    recurrence: str = ""
    period: Period | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The year of a plan: dated things in order, and duties whose day the plan has not set."""

    year: int
    days: tuple[Day, ...]
    unset: tuple[Day, ...]

    def month(self, number: int) -> tuple[Day, ...]:
        """Return what falls in, or runs through, the month."""
        return tuple(day for day in self.days if day.on and _touches(day, self.year, number))


def calendar(plan: Plan, year: int) -> Calendar:
    """Return the plan's calendar for the year, in a constant number of queries."""
    rules = list(rules_of(plan))
    for rule in rules:
        rule.plan = plan
    dated = [_duty(rule, on, period) for rule in rules for on, period in due_in(rule, year)]
    dated += [day for campaign in plan.campaigns.all() if (day := _campaign(campaign, year))]
    dated += [day for task in plan.tasks.exclude(due="") if (day := _task(task, plan, year))]
    unset = [_duty(rule, None, None) for rule in rules if not rule.due_day]
    return Calendar(year, tuple(sorted(dated, key=lambda day: (day.on, day.ends or day.on))), tuple(unset))


def _duty(rule: ReportingRule, on: date | None, period: Period | None) -> Day:
    return Day(
        on=on,
        kind=rule.kind,
        title=words.DUTIES[rule.kind],
        section=rule.section,
        who=rule.from_text,
        to=f"{rule.to_text} (qua {rule.via_text})" if rule.via_text else rule.to_text,
        recurrence=rule.recurrence,
        period=period,
        rule=rule.ref,
    )


def _campaign(campaign: Campaign, year: int) -> Day | None:
    starts, ends = campaign.starts_on, campaign.ends_on
    if campaign.annual:
        turn = ends.year - starts.year
        starts, ends = _in_year(starts, year), _in_year(ends, year + turn)
    if starts.year != year and ends.year != year:
        return None
    return Day(
        on=starts,
        ends=ends if ends != starts else None,
        kind=CAMPAIGN,
        title=campaign.name,
        section=campaign.section,
    )


def _task(task: Task, plan: Plan, year: int) -> Day | None:
    if len(task.due) == 10:
        on = date.fromisoformat(task.due)
    elif len(task.due) == 5 and year in plan.years:
        on = _in_year(date.fromisoformat(f"2024-{task.due}"), year)
    else:
        return None
    return Day(on=on, kind=TASK, title=task.title, section=task.section) if on.year == year else None


def _in_year(day: date, year: int) -> date:
    """Return the same day of another year; 29 February falls on the 28th where there is none."""
    leap = (day.month, day.day) == (2, 29)
    return date(year, 2, 28) if leap and not isleap(year) else day.replace(year=year)


def _touches(day: Day, year: int, month: int) -> bool:
    first, last = day.on, day.ends or day.on
    if first is None or last is None:
        return False
    return (first.year, first.month) <= (year, month) <= (last.year, last.month)
