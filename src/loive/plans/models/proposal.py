"""What was read of an uploaded document, waiting for a person to correct and confirm it."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.plans import words
from loive.security.policy import Subject
from loive.security.sealed import open_


class Proposal(models.Model):
    """The text of a document, and what was understood of it (`loive.plans.words.understood`)."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    name = open_(models.CharField(max_length=200))
    sha256 = open_(models.CharField(max_length=64))
    text = open_(models.TextField())
    understood = open_(models.JSONField())
    state = open_(models.CharField(max_length=12, choices=words.proposal_states, default=words.READ))
    organisation = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    proposed_by = open_(models.CharField(max_length=16))
    proposed_at = open_(models.DateTimeField())
    settled_at = open_(models.DateTimeField(null=True, blank=True))

    class Meta:
        db_table = "plan_proposal"
        indexes = [models.Index(fields=["organisation", "state"], name="plan_proposal_waiting")]

    def __str__(self) -> str:
        return self.ref

    @property
    def subject(self) -> Subject:
        """Return what the policy judges a proposal by: the body that read it."""
        return Subject(holders=frozenset({self.organisation_id}))
