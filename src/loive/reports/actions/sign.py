"""Signs a report: it takes its number, and what prints is frozen."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.text import format_lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.reports import stages
from loive.reports.actions._guard import happened, moved
from loive.reports.actions._signing import take
from loive.reports.models import Report
from loive.reports.words import SECTION_OF, TO_FILL
from loive.security.actor import Actor


@transaction.atomic
def sign(
    *, report: str, by: Actor, at: datetime, signer_title: str = "", capacity: str = "", capacity_of: str = ""
) -> Report:
    """Sign the report as the actor, in a capacity (`words.CAPACITIES`) of someone (`capacity_of`, such as
    Giám đốc), and number it from the body's register. The signed version is frozen by value.

    Raises Refusal while a section is missing or still asks to be filled, NotFound where the actor does not
    sign for the body.
    """
    row = moved(report, stages.SIGNED, by)
    _complete(row)
    row.is_nil = False
    take(row, signer_title=signer_title, capacity=capacity, capacity_of=capacity_of, by=by, at=at)
    happened(row, "signed", by, at)
    return row


def _complete(report: Report) -> None:
    lacking = [
        _now(SECTION_OF[section.key].heading)
        for section in report.sections.all()
        if TO_FILL in section.body or (SECTION_OF[section.key].required and not section.body.strip())
    ]
    if lacking:
        message = _("Chưa ký được: còn phần chưa ghi đủ. Hãy hoàn thành: {sections}.")
        raise Refusal(format_lazy(message, sections="; ".join(lacking)), code="incomplete")
