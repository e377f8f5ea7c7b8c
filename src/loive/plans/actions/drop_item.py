"""Drops an item that is none: the text stays as it is, only what was understood of it changes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.base.errors import NotFound
from loive.plans.actions._guard import waiting
from loive.plans.models import Proposal
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def drop_item(*, proposal: str, item: str, by: Actor, at: datetime) -> Proposal:
    """Drop an item of the proposal. Raises NotFound when there is none with that id."""
    row = waiting(proposal, by)
    left = [one for one in row.understood["items"] if one["id"] != item or one["group"] == "bodies"]
    if len(left) == len(row.understood["items"]):
        raise NotFound
    row.understood["items"] = left
    row.save(update_fields=["understood"])
    audit.record(by=by, at=at, what="plan.proposal_corrected", about=row.ref, seen=[item])
    return row
