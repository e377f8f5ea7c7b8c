"""How an obligation stands on a day: derived from days, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from loive.base.moment import day_of
from loive.base.workdays import workdays_between
from loive.reports import words
from loive.reports.models import Obligation, Report


@dataclass(frozen=True, slots=True)
class Standing:
    """Where it stands (`words.STANDINGS`), and the working days left; negative when past."""

    code: str
    workdays: int | None = None

    @property
    def label(self) -> Promise:
        """Return the standing in words."""
        return words.STANDINGS[self.code]


def standing(obligation: Obligation, report: Report | None, today: date) -> Standing:
    """Return how it stands on the day. The first sending decides; being returned never makes it late."""
    if obligation.waived_at:
        return Standing(words.WAIVED)
    closes = obligation.closes_on
    if report and report.first_sent_at:
        sent = day_of(report.first_sent_at)
        if sent <= closes:
            return Standing(words.ON_TIME)
        return Standing(words.LATE, workdays_between(sent, closes))
    if today > closes:
        return Standing(words.OVERDUE, workdays_between(today, closes))
    code = words.OPEN if today >= obligation.opens_on else words.NOT_DUE
    return Standing(code, workdays_between(today, closes))
