"""Sends a signed report to its recipient."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.reports import stages
from loive.reports.actions._guard import happened, moved
from loive.reports.models import Report
from loive.security.actor import Actor


@transaction.atomic
def send(*, report: str, by: Actor, at: datetime) -> Report:
    """Send the report. The first sending decides whether it is on time; later ones do not change that.

    Raises Refusal when nobody here receives it, or it is not signed.
    """
    row = moved(report, stages.SENT, by)
    if row.obligation.recipient_id is None:
        message = _(
            "Chưa biết cơ quan nào nhận báo cáo này trong hệ thống. Hãy ghi nơi nhận ở kế hoạch rồi gửi."
        )
        raise Refusal(message, code="no_recipient")
    row.sent_at, row.first_sent_at = at, row.first_sent_at or at
    row.save(update_fields=["stage", "sent_at", "first_sent_at"])
    row.submissions.filter(sent_at=None).update(sent_at=at)
    happened(row, "sent", by, at)
    return row
