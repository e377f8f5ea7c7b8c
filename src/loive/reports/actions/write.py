"""Writes a section of a draft."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.base.fold import nfc
from loive.reports.actions._guard import editable
from loive.reports.models import Report
from loive.reports.words import SECTION_OF
from loive.reports.words.figures import quoted
from loive.security import audit
from loive.security.actor import Actor

LIMIT = 60_000


@transaction.atomic
def write(*, report: str, section: str, body: str, by: Actor, at: datetime) -> Report:
    """Put the text of a section (`words.SECTIONS`). Refused once signed, when it is too long, or when it
    quotes a figure the report does not hold.
    """
    row = editable(report, by)
    if section not in SECTION_OF:
        raise NotFound
    text = nfc(body).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()
    if len(text) > LIMIT:
        raise Refusal(_("Nội dung dài quá 60.000 ký tự. Hãy đưa phần chi tiết vào phụ lục."), code="too_long")
    if strange := quoted(text) - set(row.figures.values_list("key", flat=True)):
        message = _("Báo cáo không có số liệu {keys}. Hãy dùng ký hiệu trong bảng số liệu bên cạnh.")
        raise Refusal(
            format_lazy(message, keys=", ".join(sorted(strange))), code="no_such_figure", field="body"
        )
    row.sections.filter(key=section).update(body=text)
    audit.record(by=by, at=at, what="report.written", about=row.ref, seen=[section])
    return row
