"""What waits for a post: documents read in and not confirmed yet."""

from __future__ import annotations

from datetime import datetime

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.base.waiting import Waiting
from loive.plans.models import Proposal
from loive.plans.queries.find import list_proposals
from loive.plans.words.understood import unsure
from loive.security import policy
from loive.security.actor import Actor


def waiting(*, actor: Actor, at: datetime, limit: int = 20) -> list[Waiting]:
    """Return the proposals that the post may confirm, the oldest first. No clock runs on them."""
    if not policy.role_may(actor.role, "plan.confirm"):
        return []
    held = list_proposals(organisation=actor.organisation, limit=limit)
    return [_line(row) for row in reversed(held)]


def _line(row: Proposal) -> Waiting:
    left = len(unsure(row.understood))
    number = row.understood["head"]["number"]
    return Waiting(
        room="plans",
        ref=row.ref,
        title=format_lazy(_("Kế hoạch {number} vừa đọc"), number=number) if number else _("Kế hoạch vừa đọc"),
        act=_("Xem và xác nhận"),
        url_name="plans:read",
        facts=(format_lazy(_("{count} mục cần xem"), count=left),) if left else (),
    )
