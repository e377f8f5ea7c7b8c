"""Finds plans and proposals, with what hangs on them in a constant number of queries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, QuerySet

from loive.base.fold import fold
from loive.plans import words
from loive.plans.models import Plan, Proposal, ReportingRule, Target, Task


def list_plans(
    *, year: int | None = None, limit: int = 50, before: tuple[int, int] | None = None
) -> list[Plan]:
    """Return plans, the latest period first, each with counts of its targets and tasks.

    `year` keeps those whose period holds it. `before` is (starts, id) of the last one shown, for paging.
    """
    rows = Plan.objects.annotate(
        targets_count=Count("targets", distinct=True), tasks_count=Count("tasks", distinct=True)
    ).order_by("-starts", "-id")
    if year is not None:
        rows = rows.filter(starts__lte=year, ends__gte=year)
    if before is not None:
        rows = rows.exclude(starts__gt=before[0]).exclude(starts=before[0], id__gte=before[1])
    return list(rows[:limit])


def get_plan(ref: str) -> Plan | None:
    """Return the plan with its targets, objectives, campaigns and recipients, or None."""
    rows = Plan.objects.select_related("proposal", "place")
    return rows.prefetch_related("targets", "objectives", "campaigns", "recipients").filter(ref=ref).first()


def targets_of(plan: Plan, year: int | None = None) -> list[Target]:
    """Return the plan's targets in their order; with `year`, those that hold in it."""
    rows = plan.targets.all()
    return [target for target in rows if year is None or target.year in (None, year)]


def tasks_of(plan: Plan) -> list[Task]:
    """Return the plan's tasks in their order, each with its bodies: two queries."""
    return list(plan.tasks.prefetch_related("bodies"))


def rules_of(plan: Plan, *, kind: str | None = None) -> QuerySet[ReportingRule]:
    """Return the plan's duties in their order, each with the bodies it binds: two queries."""
    rows = plan.rules.prefetch_related("reporters")
    return rows.filter(kind=kind) if kind else rows


def list_proposals(*, organisation: int, limit: int = 50) -> list[Proposal]:
    """Return the body's proposals that wait to be confirmed, the newest first, without their texts."""
    rows = Proposal.objects.filter(organisation=organisation, state=words.READ)
    return list(rows.defer("text").order_by("-proposed_at", "-id")[:limit])


def get_proposal(ref: str) -> Proposal | None:
    """Return a proposal with, once confirmed, its plan; or None."""
    return Proposal.objects.select_related("plan").filter(ref=ref).first()


def same_plan(head: Mapping[str, Any]) -> Plan | None:
    """Return the plan that stands with the same number, day and issuer; a blank number is like no other."""
    if not head["number"]:
        return None
    return Plan.objects.filter(
        number=head["number"], issuer_folded=fold(head["issuing_body"]), issued_on=head["date"] or None
    ).first()


def plan_of_text(sha256: str) -> Plan | None:
    """Return the plan that was confirmed from this very text."""
    return Plan.objects.filter(proposal__sha256=sha256).first()
