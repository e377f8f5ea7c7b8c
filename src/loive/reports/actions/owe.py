"""Lays down a year's obligations from a plan's reporting rules: who owes what to whom by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from loive.base.errors import NotFound
from loive.base.period import Period
from loive.plans import queries as plans
from loive.plans.words import REPORT
from loive.reports.models import Obligation
from loive.security import audit, policy
from loive.security.actor import Actor

if TYPE_CHECKING:
    from loive.plans.models import Plan, ReportingRule


@transaction.atomic
def owe(*, plan: str, year: int, by: Actor, at: datetime) -> list[Obligation]:
    """Lay down the year's obligations of a plan and return the new ones; what was laid down stays as it is.

    Only reports with a day and a period are laid down: reviews, unit plans and duties without a day stand on
    the plan's calendar. Raises NotFound where there is no such plan or the actor does not follow it up.
    """
    held = plans.get_plan(plan)
    if held is None or not (by.is_clock or policy.may(by, "report.owe", held.subject)):
        raise NotFound
    standing = set(
        Obligation.objects.filter(plan=held).values_list("rule_id", "reporter_id", "year", "span", "number")
    )
    every = [one for rule in plans.rules_of(held, kind=REPORT) for one in _owed_under(rule, held, year, at)]
    new = [one for one in every if _place(one) not in standing]
    Obligation.objects.bulk_create(new)
    audit.record(by=by, at=at, what="report.owed", about=held.ref, purpose=str(year), seen=[str(len(new))])
    return new


def _owed_under(rule: ReportingRule, plan: Plan, year: int, at: datetime) -> Iterator[Obligation]:
    """Yield what each bound body owes under one rule in the year, not stored yet."""
    rule.plan = plan
    for due_on, period in plans.due_in(rule, year):
        if period is not None:
            for reporter in rule.reporters.all():
                yield _obligation(rule, reporter.organisation_id, period, due_on, at)


def _obligation(rule: ReportingRule, reporter: int, period: Period, due_on: date, at: datetime) -> Obligation:
    return Obligation(
        plan=rule.plan,
        rule=rule,
        reporter_id=reporter,
        recipient_id=rule.receiver_for(reporter),
        span=period.span.value,
        year=period.year,
        number=period.number,
        anchor=period.anchor,
        window_start=period.start,
        window_end=period.end,
        due_on=due_on,
        due_text=rule.due_text,
        to_text=rule.to_text,
        via_text=rule.via_text,
        owed_since=at,
    )


def _place(one: Obligation) -> tuple[int, int, int, str, int]:
    """Return what makes an obligation the same as another: it is laid down once."""
    return one.rule_id, one.reporter_id, one.year, one.span, one.number
