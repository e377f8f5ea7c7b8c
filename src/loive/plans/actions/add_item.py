"""Adds an item that the reader did not find."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.plans import queries, words
from loive.plans.actions._guard import waiting
from loive.plans.words import fields
from loive.security import audit
from loive.security.actor import Actor

# What an item holds where nothing was typed.
_BLANK: dict[str, dict[str, Any]] = {
    "targets": {"comparator": "=", "unit": "%", "year": None, "indicator": "", "cohort": ""},
    "objectives": {},
    "tasks": {"lead": [], "coordinate": [], "requested": [], "due": None},
    "reporting": {
        "kind": words.REPORT,
        "recurrence": "",
        "due": None,
        "anchor": words.DECREE_09,
        "from": "",
        "to": "",
    },
    "campaign_windows": {},
    "recipients": {},
}


@transaction.atomic
def add_item(*, proposal: str, group: str, changes: Mapping[str, str], by: Actor, at: datetime) -> str:
    """Add an item to a group of the proposal and return its id. Raises Refusal, naming the field."""
    row = waiting(proposal, by)
    if group not in fields.ADDABLE:
        raise Refusal(_("Không thêm được loại mục này."), code="no_such_group")
    needed = {name: "" for name, field in fields.fields_of(group).items() if field.required}
    found = {**_BLANK[group], "section": "", **fields.clean(group, {**needed, **changes})}
    numbers = [int(one["id"].rpartition("-")[2]) for one in row.understood["items"] if one["group"] == group]
    item = f"{group}-{max(numbers, default=0) + 1}"
    own = {"id": item, "group": group, "span": None, "confidence": 1.0, "checked": True}
    row.understood["items"].append({**found, **own})
    queries.match_bodies(row.understood, day_of(at))
    row.save(update_fields=["understood"])
    audit.record(by=by, at=at, what="plan.proposal_corrected", about=row.ref, seen=[item])
    return item
