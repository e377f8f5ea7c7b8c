"""A duty at a time: who reports, reviews or sends a plan of its own, to whom, by when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from loive.base.ref import new_ref
from loive.plans import words
from loive.plans.models.clause import Clause
from loive.security.sealed import open_


class ReportingRule(Clause):
    """One duty. Without `due_day` the plan sets no day, and the duty stands as not yet set.

    `due_day` alone is a day of the month after each cut-off; with `due_month` a day of the year; with `year`
    as well, once. `anchor` says how the periods' windows run. `recipient` is the body that receives here:
    the one the report passes through, where the plan names one. That body's own report goes on to the
    `addressee`.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    plan = open_(models.ForeignKey("plans.Plan", models.CASCADE, related_name="rules"))
    kind = open_(models.CharField(max_length=20, choices=words.duties))
    recurrence = open_(models.CharField(max_length=12, choices=words.recurrences, blank=True))
    due_month = open_(models.PositiveSmallIntegerField(null=True, blank=True))
    due_day = open_(models.PositiveSmallIntegerField(null=True, blank=True))
    year = open_(models.PositiveSmallIntegerField(null=True, blank=True))
    anchor = open_(models.PositiveSmallIntegerField(choices=words.anchors))
    from_text = open_(models.CharField(max_length=600, blank=True))
    to_text = open_(models.CharField(max_length=300, blank=True))
    via_text = open_(models.CharField(max_length=300, blank=True))
    recipient = open_(
        models.ForeignKey(
            "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
        )
    )
    addressee = open_(
        models.ForeignKey(
            "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
        )
    )

    class Meta(Clause.Meta):
        db_table = "plan_reporting_rule"
        constraints = [
            models.CheckConstraint(
                condition=Q(due_day__isnull=False) | Q(due_month__isnull=True),
                name="plan_rule_month_has_a_day",
            )
        ]

    def receiver_for(self, reporter: int) -> int | None:
        """Return the id of the body that receives a reporter's report here; None where none is known."""
        return self.addressee_id if reporter == self.recipient_id else self.recipient_id

    @property
    def due_text(self) -> str:
        """Return the day as people write it: `15/12`, `ngày 15`, or empty where none is set."""
        if not self.due_day:
            return ""
        if not self.due_month:
            return f"ngày {self.due_day:02}"
        return f"{self.due_day:02}/{self.due_month}" + (f"/{self.year}" if self.year else "")


class RuleReporter(models.Model):
    """A body bound by a rule: the plan's "các sở, ban, ngành" made into bodies, for a person to correct."""

    rule = open_(models.ForeignKey("plans.ReportingRule", models.CASCADE, related_name="reporters"))
    organisation = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))

    class Meta:
        db_table = "plan_rule_reporter"
        constraints = [
            models.UniqueConstraint(fields=["rule", "organisation"], name="plan_rule_reporter_once")
        ]
