"""A referral: another body is asked for a service. It never moves the case."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from loive.base.ref import new_ref
from loive.cases import words
from loive.security.sealed import open_, sealed, sensitive


class Referral(models.Model):
    """What is asked of whom, and what they answered. Only the receiver answers and reports the outcome.

    `answer_due` is fixed when it is sent; an answer after it is accepted, and stays late.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(
        models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="referrals")
    )
    sender = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    receiver = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    consent = open_(models.OneToOneField("cases.Consent", models.PROTECT, related_name="referral"))
    need = sensitive(models.CharField(max_length=20, choices=words.needs))
    urgent = open_(models.BooleanField(default=False))
    stage = open_(models.CharField(max_length=12, choices=words.referral_stages))
    sent_at = open_(models.DateTimeField())
    sent_by = open_(models.CharField(max_length=16, blank=True))
    answer_due = open_(models.DateTimeField(null=True, blank=True))
    answered_at = open_(models.DateTimeField(null=True, blank=True))
    answered_by = open_(models.CharField(max_length=16, blank=True))
    outcome_code = open_(models.CharField(max_length=16, choices=words.referral_outcomes, blank=True))
    outcome_on = open_(models.DateField(null=True, blank=True))
    ended_at = open_(models.DateTimeField(null=True, blank=True))
    request = sealed(models.TextField())
    reason = sealed(models.TextField())
    outcome = sealed(models.TextField())

    class Meta:
        db_table = "referral"
        indexes = [
            models.Index(fields=["receiver", "stage", "answer_due"]),
            models.Index(fields=["sender", "stage"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="sent", answered_at=None)
                | Q(stage="withdrawn")
                | Q(stage__in=["accepted", "declined", "done"]) & ~Q(answered_at=None),
                name="referral_answered_with_its_time",
            ),
            models.CheckConstraint(
                condition=Q(stage="done") & ~Q(outcome_code="") | ~Q(stage="done") & Q(outcome_code=""),
                name="referral_done_with_its_outcome",
            ),
            models.UniqueConstraint(
                fields=["case", "receiver", "need"],
                condition=Q(stage__in=["sent", "accepted"]),
                name="referral_live_once",
            ),
        ]

    def key_owner(self) -> str:
        """Return under whose key its words lie: the case's."""
        return f"case:{self.case_id}"
