"""Takes a case over: the one act that moves a case, and it is done by the body that will hold it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.cases.models import add_step
from loive.cases.queries import for_act
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def take_over(*, case: str, by: Actor, at: datetime) -> None:
    """Hold the case from now on, with the actor as its officer. Bodies that worked on it still see it.

    Raises NotFound; Refusal when the actor holds it already.
    """
    row = for_act(case, "case.take_over", by)
    if (row.holder_id, row.officer) == (by.organisation, by.account):
        raise Refusal(_("Anh/chị đang phụ trách hồ sơ này."), code="already_held")
    before = row.holder_id
    row.holder_id, row.officer, row.taken_over_at = by.organisation, by.account, at
    row.save()
    add_step(row, "taken_over", by=by, at=at)
    audit.record(by=by, at=at, what="case.taken_over", about=row.ref, seen=[str(before)])
