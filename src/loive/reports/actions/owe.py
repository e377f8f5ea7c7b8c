"""Lays down a year's obligations from a plan's reporting rules: who owes what to whom by when."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.base.errors import NotFound
from loive.plans import queries as plans
from loive.plans.words import REPORT
from loive.reports.models import Obligation
from loive.security import audit, policy
from loive.security.actor import Actor


@transaction.atomic
def owe(*, plan: str, year: int, by: Actor, at: datetime) -> list[Obligation]:
    """Lay down the year's obligations of a plan and return the new ones; what was laid down stays as it is.

    Only reports with a day and a period are laid down: reviews, unit plans and duties without a day stand on
    the plan's calendar. Raises NotFound where there is no such plan or the actor does not follow it up.
    """
    held = plans.get_plan(plan)
    if held is None or not (by.is_clock or policy.may(by, "report.owe", held.subject)):
        raise NotFound
    rules = list(plans.rules_of(held, kind=REPORT))
    standing = set(
        Obligation.objects.filter(plan=held).values_list("rule_id", "reporter_id", "year", "span", "number")
    )
    new = []
    for rule in rules:
        rule.plan = held
        for due_on, period in plans.due_in(rule, year):
            if period is None:
                continue
            for reporter in rule.reporters.all():
                if (
                    rule.pk,
                    reporter.organisation_id,
                    period.year,
                    period.span.value,
                    period.number,
                ) in standing:
                    continue
                new.append(
                    Obligation(
                        plan=held,
                        rule=rule,
                        reporter_id=reporter.organisation_id,
                        recipient_id=rule.receiver_for(reporter.organisation_id),
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
                )
    Obligation.objects.bulk_create(new)
    audit.record(by=by, at=at, what="report.owed", about=held.ref, purpose=str(year), seen=[str(len(new))])
    return new
