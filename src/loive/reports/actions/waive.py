"""Waives an obligation, by a document."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.reports.actions._guard import owed
from loive.reports.models import Obligation, Report
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def waive(*, obligation: str, document: str, by: Actor, at: datetime) -> Obligation:
    """Waive a report that is owed; the number of the document that says so is needed.

    Raises Refusal without it, or when the report was begun; NotFound where the actor does not receive it.
    """
    row = owed(obligation, "report.answer", by)
    told = " ".join(document.split())[:60]
    if not told:
        raise Refusal(_("Hãy ghi số văn bản cho miễn báo cáo."), code="no_document", field="document")
    if Report.objects.filter(obligation=row).exists():
        raise Refusal(_("Báo cáo đã được soạn, nên không miễn được nữa."), code="begun")
    row.waived_at, row.waived_document = at, told
    row.save(update_fields=["waived_at", "waived_document"])
    audit.record(by=by, at=at, what="report.waived", about=row.ref)
    return row
