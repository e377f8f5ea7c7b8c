"""Reads a plan in: keeps the document's text and what was understood of it, for a person to confirm."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from loive.base.fold import nfc
from loive.base.moment import day_of
from loive.plans import queries, words
from loive.plans.actions._guard import AlreadyHere, allowed
from loive.plans.models import Proposal
from loive.plans.words import understood as shape
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def propose(*, name: str, read: Mapping[str, Any], text: str, by: Actor, at: datetime) -> Proposal:
    """Keep a read document as a proposal, its bodies matched with bodies known here.

    `read` is what the reader understood, in its exchange form; its spans point into `text`. The same text
    proposed again by the same body while it still waits gives the same proposal. Raises AlreadyHere when
    its plan was confirmed, NotFound where the actor may not read plans in.
    """
    allowed(by, "plan.propose")
    kept = nfc(text).replace("\x00", "")
    digest = hashlib.sha256(kept.encode()).hexdigest()
    if standing := queries.plan_of_text(digest):
        raise AlreadyHere(standing)
    same = Proposal.objects.filter(sha256=digest, state=words.READ, organisation_id=by.organisation).first()
    if same:
        return same
    understood = shape.normalised(read, len(kept))
    understood["place"] = queries.place_of(understood["head"], day_of(at))
    queries.match_bodies(understood, day_of(at))
    proposal = Proposal.objects.create(
        name=name.replace("\x00", "")[:200],
        sha256=digest,
        text=kept,
        understood=understood,
        organisation_id=by.organisation,
        proposed_by=by.account,
        proposed_at=at,
    )
    audit.record(by=by, at=at, what="plan.proposed", about=proposal.ref)
    return proposal
