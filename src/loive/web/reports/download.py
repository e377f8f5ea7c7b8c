"""The report as a file: the official form, in Word and in PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from loive.documents import assemble
from loive.web.reports.held import report_of
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor

if TYPE_CHECKING:
    from loive.reports.models import Report

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


@declares("report.read")
@require_GET
def word(request: Visitor, ref: str) -> HttpResponse:
    """Return the report as a Word file."""
    return _file(request, ref, assemble.as_docx, DOCX, "docx")


@declares("report.read")
@require_GET
def pdf(request: Visitor, ref: str) -> HttpResponse:
    """Return the report as a PDF file."""
    return _file(request, ref, assemble.as_pdf, PDF, "pdf")


def _file(
    request: Visitor, ref: str, made: Callable[[Report], bytes], kind: str, ending: str
) -> HttpResponse:
    """Return the file under a name that says its period, and nothing of anyone."""
    report = report_of(request, ref)
    response = HttpResponse(made(report), content_type=kind)
    response["Content-Disposition"] = (
        f'attachment; filename="bao-cao-{report.obligation.period.code}.{ending}"'
    )
    return response
