"""The proposal and the plan as a page may hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loive.base.errors import NotFound
from loive.plans import queries
from loive.security import policy
from loive.web.shell.who import Visitor

if TYPE_CHECKING:
    from loive.plans.models import Plan, Proposal


def proposal_of(request: Visitor, ref: str) -> Proposal:
    """Return the proposal that this post may confirm. Raises NotFound."""
    held = queries.get_proposal(ref)
    if held is None or not policy.may(request.actor, "plan.confirm", held.subject):
        raise NotFound
    return held


def plan_of(request: Visitor, ref: str) -> Plan:
    """Return the plan that this post may read. Raises NotFound."""
    held = queries.get_plan(ref)
    if held is None or not policy.may(request.actor, "plan.read", held.subject):
        raise NotFound
    return held
