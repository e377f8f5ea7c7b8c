"""A report on its way: drafted, signed, sent, returned or accepted."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from loive.base.ref import new_ref
from loive.reports import stages, words
from loive.security.policy import Subject
from loive.security.sealed import open_


class Report(models.Model):
    """The report that answers an obligation. `first_sent_at` decides whether it is on time, `accepted_at`
    whether it is done: a return never makes an on-time report late, and is counted in `returns`.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    obligation = open_(models.OneToOneField("reports.Obligation", models.PROTECT, related_name="report"))
    stage = open_(models.CharField(max_length=12, choices=stages.stages, default=stages.DRAFT))
    is_nil = open_(models.BooleanField(default=False))
    drafted_by = open_(models.CharField(max_length=16))
    drafted_at = open_(models.DateTimeField())
    figures_at = open_(models.DateTimeField())
    # How many reports this one stands on, and who had not sent theirs when its figures were taken.
    coverage = open_(models.JSONField(null=True, blank=True))
    number = open_(models.CharField(max_length=60, blank=True))
    signed_by = open_(models.CharField(max_length=16, blank=True))
    signer_name = open_(models.CharField(max_length=120, blank=True))
    signer_title = open_(models.CharField(max_length=120, blank=True))
    capacity = open_(models.CharField(max_length=4, choices=words.capacities, blank=True))
    capacity_of = open_(models.CharField(max_length=120, blank=True))
    signed_at = open_(models.DateTimeField(null=True, blank=True))
    first_sent_at = open_(models.DateTimeField(null=True, blank=True))
    sent_at = open_(models.DateTimeField(null=True, blank=True))
    accepted_at = open_(models.DateTimeField(null=True, blank=True))
    returns = open_(models.PositiveSmallIntegerField(default=0))
    return_reason = open_(models.TextField(blank=True))

    class Meta:
        db_table = "report"
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_at__isnull=True, number="") | Q(signed_at__isnull=False) & ~Q(number=""),
                name="report_signed_has_a_number",
            ),
            models.CheckConstraint(
                condition=~Q(stage="accepted") | Q(accepted_at__isnull=False),
                name="report_accepted_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.ref

    @property
    def editable(self) -> bool:
        """Return whether its text and figures may still be changed."""
        return self.stage in stages.EDITABLE

    @property
    def subject(self) -> Subject:
        """Return what the policy judges it by. The recipient sees nothing before it was sent once."""
        owed = self.obligation.subject
        return owed if self.first_sent_at else Subject(holders=owed.holders)
