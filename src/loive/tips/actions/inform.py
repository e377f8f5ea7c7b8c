"""Records that the person who told was told what became of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.said import said
from loive.security import audit
from loive.security.actor import Actor
from loive.tips import stages
from loive.tips.models import add_step
from loive.tips.queries import for_act, settle


@transaction.atomic
def inform(*, tip: str, by: Actor, at: datetime, how: str = "") -> None:
    """The teller was told the outcome (Criminal Procedure Code 2015, art. 145).

    Raises NotFound; Refusal before there is an outcome, for one who stayed anonymous, or a second time.
    """
    row = for_act(tip, "tip.inform", by)
    if not row.outcome and row.classed_as != stages.NOT_CRIME:
        raise Refusal(_("Tin báo chưa có kết quả để thông báo."), code="no_outcome")
    if row.teller_wish == stages.ANONYMOUS:
        raise Refusal(_("Người báo tin không cho biết tên nên không thể thông báo."), code="anonymous")
    if row.informed_at:
        raise Refusal(_("Người báo tin đã được thông báo."), code="already_informed")
    row.informed_at = at
    settle(row)
    row.save()
    add_step(row, "informed", by=by, at=at, note=said(how, field="how"))
    audit.record(by=by, at=at, what="tip.informed", about=row.ref)
