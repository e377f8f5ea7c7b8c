"""Confirms a proposal: what was understood, as corrected, becomes the plan."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.base.fold import fold
from loive.base.moment import day_of
from loive.organisations import queries as organisations
from loive.plans import queries, words
from loive.plans.actions import _rules as rules
from loive.plans.actions._guard import AlreadyHere, allowed, waiting
from loive.plans.models import Campaign, Objective, Plan, Proposal, Recipient, Target, Task, TaskBody
from loive.plans.words import understood as shape
from loive.plans.words.fields import HEAD
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def confirm(*, proposal: str, by: Actor, at: datetime) -> Plan:
    """Make the plan of a proposal and return it; confirming again gives the same plan.

    Raises AlreadyHere for a second plan with the same number, day and issuer, Refusal where the head lacks
    what a plan cannot be without (its name, issuer and years), NotFound where the actor may not.
    """
    if done := _confirmed(proposal, by):
        return done
    row = waiting(proposal, by)
    head = row.understood["head"]
    _complete(head)
    if first := queries.same_plan(head):
        raise AlreadyHere(first)
    if first := queries.plan_of_text(row.sha256):
        raise AlreadyHere(first)
    bodies = _bodies(row.understood)
    plan = _plan(row, head, bodies, by, at)
    _parts(plan, row.understood, bodies)
    rules.lay_down(plan, shape.of(row.understood, "reporting"), bodies, day_of(at))
    row.state, row.settled_at = words.CONFIRMED, at
    row.save(update_fields=["state", "settled_at"])
    audit.record(by=by, at=at, what="plan.confirmed", about=plan.ref, seen=[row.ref])
    return plan


def _confirmed(proposal: str, by: Actor) -> Plan | None:
    row = Proposal.objects.select_related("plan").filter(ref=proposal).first()
    if row is None:
        raise NotFound
    allowed(by, "plan.confirm", row.subject)
    return row.plan if row.state == words.CONFIRMED else None


def _complete(head: dict[str, Any]) -> None:
    for name, field in HEAD.items():
        if field.required and not head.get(name):
            message = _("Phần đầu văn bản còn thiếu thông tin bắt buộc. Hãy điền rồi xác nhận lại.")
            raise Refusal(message, code="head_incomplete", field=name)
    if head["period_end"] < head["period_start"]:
        message = _("Năm kết thúc phải từ năm bắt đầu trở đi. Hãy sửa lại.")
        raise Refusal(message, code="years_reversed", field="period_end")


def _bodies(understood: dict[str, Any]) -> dict[str, int]:
    """Return the id of the body behind each name that was matched."""
    chosen = {
        item["name"]: item["organisation"] for item in shape.of(understood, "bodies") if item["organisation"]
    }
    found = organisations.by_refs(chosen.values())
    return {name: found[ref].id for name, ref in chosen.items() if ref in found}


def _plan(row: Proposal, head: dict[str, Any], bodies: dict[str, int], by: Actor, at: datetime) -> Plan:
    return Plan.objects.create(
        proposal=row,
        organisation_id=row.organisation_id,
        title=head["title"],
        kind=head["doc_type"],
        number=head["number"],
        issued_on=date.fromisoformat(head["date"]) if head["date"] else None,
        issuer=head["issuing_body"],
        issuer_folded=fold(head["issuing_body"]),
        issuer_body_id=bodies.get(head["issuing_body"]),
        signer_name=head["signer_name"],
        signer_title=head["signer_title"],
        signer_capacity=head["signer_capacity"],
        place_text=head["place"],
        place_id=row.understood["place"] or None,
        starts=head["period_start"],
        ends=head["period_end"],
        parent=head["parent_plan"],
        legal_bases=row.understood["legal_bases"],
        confirmed_by=by.account,
        confirmed_at=at,
    )


def _parts(plan: Plan, understood: dict[str, Any], bodies: dict[str, int]) -> None:
    Objective.objects.bulk_create(
        Objective(plan=plan, text=one["text"], **rules.clause(one, n))
        for n, one in enumerate(shape.of(understood, "objectives"))
    )
    Target.objects.bulk_create(
        Target(plan=plan, place_id=plan.place_id, **_target(one), **rules.clause(one, n))
        for n, one in enumerate(shape.of(understood, "targets"))
    )
    Campaign.objects.bulk_create(
        Campaign(plan=plan, name=one["name"], **rules.window(one, plan), **rules.clause(one, n))
        for n, one in enumerate(shape.of(understood, "campaign_windows"))
    )
    Recipient.objects.bulk_create(
        Recipient(plan=plan, name=one["name"], **rules.clause(one, n))
        for n, one in enumerate(shape.of(understood, "recipients"))
    )
    for n, one in enumerate(shape.of(understood, "tasks")):
        task = Task.objects.create(
            plan=plan, title=one["title"], due=one["due"] or "", **rules.clause(one, n)
        )
        named = [(role, name) for role in words.ROLES for name in dict.fromkeys(one[role])]
        TaskBody.objects.bulk_create(
            TaskBody(task=task, position=i, role=role, named=name, organisation_id=bodies.get(name))
            for i, (role, name) in enumerate(named)
        )


def _target(one: dict[str, Any]) -> dict[str, Any]:
    return {
        name: one[name] for name in ("text", "comparator", "value", "unit", "year", "indicator", "cohort")
    }
