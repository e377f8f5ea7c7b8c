"""The parts of a plan that speak of time: duties and windows, from what was read to rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from loive.base.fold import fold
from loive.organisations import queries as organisations
from loive.plans.models import Plan, ReportingRule, RuleReporter, TaskBody
from loive.plans.words.understood import split_via

_COMMUNES = re.compile(r"\b(uy ban nhan dan|ubnd) (cap xa|(cac )?xa,? phuong|cac (xa|phuong))")
_MANY = 5000


def clause(item: dict[str, Any], position: int) -> dict[str, Any]:
    """Return where an item stands: its clause and its place in the text."""
    start, end = item["span"] or (None, None)
    return {"position": position, "section": item.get("section", ""), "span_start": start, "span_end": end}


def window(item: dict[str, Any], plan: Plan) -> dict[str, Any]:
    """Return the days of a campaign window; `MM-DD` falls in the plan's first year and returns every year.

    A window that ends before it starts runs over the turn of the year.
    """
    annual = len(item["start"]) == 5
    starts, ends = _dated(item["start"], plan.starts), _dated(item["end"], plan.starts)
    if ends < starts:
        ends = date(ends.year + 1, ends.month, ends.day)
    return {"starts_on": starts, "ends_on": ends, "annual": annual}


def _dated(text: str, year: int) -> date:
    return date.fromisoformat(text if len(text) == 10 else f"{year}-{text}")


def lay_down(plan: Plan, duties: Iterable[dict[str, Any]], bodies: dict[str, int], today: date) -> None:
    """Lay down the plan's duties, each with the bodies it binds and the body that receives."""
    for position, duty in enumerate(duties):
        to, via = split_via(duty["to"])
        recipient = bodies.get(via) or bodies.get(to)
        rule = ReportingRule.objects.create(
            plan=plan,
            kind=duty["kind"],
            recurrence=duty["recurrence"],
            anchor=duty["anchor"],
            from_text=duty["from"],
            to_text=to,
            via_text=via,
            recipient_id=recipient,
            addressee_id=bodies.get(to) if bodies.get(to) != recipient else None,
            **_due(duty),
            **clause(duty, position),
        )
        outside = {plan.issuer_body_id, rule.addressee_id or recipient}
        bound = sorted(_bound(plan, duty["from"], bodies, today) - outside)
        RuleReporter.objects.bulk_create(RuleReporter(rule=rule, organisation_id=one) for one in bound)


def _due(duty: dict[str, Any]) -> dict[str, int | None]:
    """Return the parts of `MM-DD`, `YYYY-MM-DD` or a lone day `DD`."""
    parts = [int(part) for part in (duty["due"] or "").split("-") if part]
    year, month, day = ([None] * (3 - len(parts)) + parts)[:3]
    return {"year": year or duty.get("year"), "due_month": month, "due_day": day}


def _bound(plan: Plan, named: str, bodies: dict[str, int], today: date) -> set[int]:
    """Return the bodies a rule binds: the one named, or all with a task where the plan names several."""
    if named in bodies:
        return {bodies[named]}
    tasked = TaskBody.objects.filter(task__plan=plan).values_list("organisation_id", flat=True)
    bound = {one for one in tasked if one is not None}
    if plan.place_id and _COMMUNES.search(fold(named)):
        on = max(plan.issued_on or today, date(plan.starts, 1, 1))
        found = organisations.find(min(on, today), line="commune", within=plan.place_id, limit=_MANY)
        bound |= {body.id for body in found}
    return bound
