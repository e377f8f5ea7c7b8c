"""Corrects one item of what was understood, or says that it was understood rightly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.base.moment import day_of
from loive.organisations import queries as organisations
from loive.plans import queries
from loive.plans.actions._guard import waiting
from loive.plans.models import Proposal
from loive.plans.words import fields
from loive.security import audit
from loive.security.actor import Actor

HEAD = "head"


@transaction.atomic
def correct(*, proposal: str, item: str, changes: Mapping[str, str], by: Actor, at: datetime) -> Proposal:
    """Put what was typed into an item (`head` or an item's id), and mark it as looked at.

    With no changes the item is said to be right as it stands. Names of bodies that appear for the first
    time are matched. Raises Refusal, naming the field, for what cannot be; NotFound for no such item.
    """
    row = waiting(proposal, by)
    target = row.understood["head"] if item == HEAD else _item(row, item)
    group = HEAD if item == HEAD else target["group"]
    target |= _values(group, fields.clean(group, changes))
    target["checked"] = True
    queries.match_bodies(row.understood, day_of(at))
    row.save(update_fields=["understood"])
    audit.record(by=by, at=at, what="plan.proposal_corrected", about=row.ref, seen=[item])
    return row


def _item(row: Proposal, item: str) -> dict[str, Any]:
    found = next((one for one in row.understood["items"] if one["id"] == item), None)
    if found is None:
        raise NotFound
    return found


def _values(group: str, cleaned: dict[str, Any]) -> dict[str, Any]:
    """Return the values with a body's name beside its reference, where a body was chosen."""
    if group != "bodies" or "organisation" not in cleaned:
        return cleaned
    if not cleaned["organisation"]:
        return {"organisation": "", "organisation_name": "", "how": "nobody"}
    body = organisations.get(cleaned["organisation"])
    if body is None:
        raise Refusal(_("Không có cơ quan này. Hãy chọn lại."), code="no_such_body", field="organisation")
    return {"organisation": body.ref, "organisation_name": body.name, "how": "person"}
