"""Sets a proposal aside: the document was no plan, or not the one meant."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.plans import words
from loive.plans.actions._guard import waiting
from loive.plans.models import Proposal
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def set_aside(*, proposal: str, by: Actor, at: datetime) -> Proposal:
    """Set the proposal aside; nothing of it becomes a plan."""
    row = waiting(proposal, by)
    row.state, row.settled_at = words.DROPPED, at
    row.save(update_fields=["state", "settled_at"])
    audit.record(by=by, at=at, what="plan.proposal_set_aside", about=row.ref)
    return row
