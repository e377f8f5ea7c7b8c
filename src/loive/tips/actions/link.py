"""Links a tip to an earlier one about the same matter. Duplicates are linked, never deleted."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import NotFound, Refusal
from loive.security import audit
from loive.security.actor import Actor
from loive.tips.models import Tip, add_step
from loive.tips.queries import for_act, in_reach


@transaction.atomic
def link(*, tip: str, same_as: str, by: Actor, at: datetime) -> None:
    """Say that the tip tells of the same matter as another. Each keeps its own stage and clocks.

    Links lead to the first of the group, so that they never form a circle. Raises NotFound when either is
    absent or out of reach; Refusal for a link to itself or a second link.
    """
    row = for_act(tip, "tip.link", by)
    other = in_reach(by).filter(ref=same_as).select_related("same_as").first()
    if other is None:
        raise NotFound
    first: Tip = other.same_as or other
    if first.pk == row.pk:
        raise Refusal(_("Một tin báo không thể trùng với chính nó."), code="itself", field="same_as")
    if row.same_as_id:
        raise Refusal(
            _("Tin báo này đã được ghi nhận trùng với một tin khác."), code="already_linked", field="same_as"
        )
    Tip.objects.filter(same_as=row).update(same_as=first)
    row.same_as = first
    row.save()
    add_step(row, "linked", by=by, at=at)
    audit.record(by=by, at=at, what="tip.linked", about=row.ref, seen=[first.ref])
