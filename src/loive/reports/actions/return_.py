"""Returns a report to its sender, with the reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.base.fold import nfc
from loive.reports import stages
from loive.reports.actions._guard import happened, moved
from loive.reports.models import Report
from loive.security.actor import Actor


@transaction.atomic
def return_(*, report: str, reason: str, by: Actor, at: datetime) -> Report:
    """Return the report for correction. It stays on time when it was; the return is counted. A reason is
    needed, and told to the sender.
    """
    row = moved(report, stages.RETURNED, by)
    told = nfc(reason).strip()[:2000]
    if not told:
        raise Refusal(
            _("Hãy ghi lý do trả lại, để bên gửi biết cần sửa gì."), code="no_reason", field="reason"
        )
    row.returns, row.return_reason = row.returns + 1, told
    row.save(update_fields=["stage", "returns", "return_reason"])
    happened(row, "returned", by, at, note=told)
    return row
