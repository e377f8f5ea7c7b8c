"""One report owed: by whom, to whom, for which period, by when. Laid down ahead and not rewritten after."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q

from loive.base.period import Period, Span
from loive.base.ref import new_ref
from loive.base.workdays import next_workday
from loive.security.policy import Subject
from loive.security.sealed import open_


def spans() -> list[tuple[str, str]]:
    """Return the spans of periods as choices; their labels come with the period (`words.periods`)."""
    return [(span.value, span.value) for span in Span]


class Obligation(models.Model):
    """One report owed under a plan's rule. `due_on` is the day the plan names; `due_text` its own words."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    plan = open_(models.ForeignKey("plans.Plan", models.PROTECT, related_name="+"))
    rule = open_(models.ForeignKey("plans.ReportingRule", models.PROTECT, related_name="+"))
    reporter = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    recipient = open_(
        models.ForeignKey(
            "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
        )
    )
    span = open_(models.CharField(max_length=8, choices=spans))
    year = open_(models.PositiveSmallIntegerField())
    number = open_(models.PositiveSmallIntegerField())
    anchor = open_(models.PositiveSmallIntegerField())
    window_start = open_(models.DateField())
    window_end = open_(models.DateField())
    due_on = open_(models.DateField())
    due_text = open_(models.CharField(max_length=40))
    to_text = open_(models.CharField(max_length=300, blank=True))
    via_text = open_(models.CharField(max_length=300, blank=True))
    owed_since = open_(models.DateTimeField())
    waived_at = open_(models.DateTimeField(null=True, blank=True))
    waived_document = open_(models.CharField(max_length=60, blank=True))

    class Meta:
        db_table = "report_obligation"
        indexes = [
            models.Index(fields=["recipient", "year"], name="report_obligation_received"),
            models.Index(fields=["reporter", "year"], name="report_obligation_owed"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "reporter", "year", "span", "number"], name="report_obligation_once"
            ),
            models.CheckConstraint(
                condition=Q(window_end__gte=F("window_start")), name="report_obligation_window_runs_on"
            ),
            models.CheckConstraint(
                condition=Q(waived_at__isnull=True) | ~Q(waived_document=""),
                name="report_waived_by_a_document",
            ),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def period(self) -> Period:
        """Return the period the report is for."""
        return Period(self.year, Span(self.span), self.number, self.anchor)

    @property
    def opens_on(self) -> date:
        """Return the day from which it can be written: after the cut-off, on the due day at the latest."""
        return min(self.window_end + timedelta(days=1), self.due_on)

    @property
    def closes_on(self) -> date:
        """Return the last day on time: where offices rest on the due day, the next working day (Civil Code
        2015, art. 148)."""
        return next_workday(self.due_on)

    @property
    def cut_off_is_late(self) -> bool:
        """Return whether the plan asks for it before its period has ended (Decree 09/2019, art. 8)."""
        return self.due_on <= self.window_end

    @property
    def subject(self) -> Subject:
        """Return what the policy judges it by: who owes it, and to whom."""
        receivers = {self.recipient_id} if self.recipient_id else set()
        return Subject(holders=frozenset({self.reporter_id}), receivers=frozenset(receivers))
