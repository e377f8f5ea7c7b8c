"""A plan as signed: its identity, its period, and who holds it here."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from loive.base.ref import new_ref
from loive.security.policy import Subject
from loive.security.sealed import open_


class Plan(models.Model):
    """One plan, confirmed from its document. Number, day and issuer may be blank in a copy, never invented.

    `organisation` is the body that confirmed it and follows it up. Years bound its period.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    proposal = open_(models.OneToOneField("plans.Proposal", models.PROTECT, related_name="plan"))
    organisation = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    title = open_(models.CharField(max_length=600))
    kind = open_(models.CharField(max_length=60, blank=True))
    number = open_(models.CharField(max_length=60, blank=True))
    issued_on = open_(models.DateField(null=True, blank=True))
    issuer = open_(models.CharField(max_length=300))
    issuer_folded = open_(models.CharField(max_length=300))
    issuer_body = open_(
        models.ForeignKey(
            "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
        )
    )
    signer_name = open_(models.CharField(max_length=120, blank=True))
    signer_title = open_(models.CharField(max_length=120, blank=True))
    signer_capacity = open_(models.CharField(max_length=160, blank=True))
    place_text = open_(models.CharField(max_length=80, blank=True))
    place = open_(
        models.ForeignKey(
            "places.Place", models.PROTECT, to_field="key", null=True, blank=True, related_name="+"
        )
    )
    starts = open_(models.PositiveSmallIntegerField())
    ends = open_(models.PositiveSmallIntegerField())
    parent = open_(models.CharField(max_length=120, blank=True))
    legal_bases = open_(models.JSONField(default=list))
    confirmed_by = open_(models.CharField(max_length=16))
    confirmed_at = open_(models.DateTimeField())

    class Meta:
        db_table = "plan"
        constraints = [
            models.UniqueConstraint(
                fields=["number", "issuer_folded", "issued_on"], condition=~Q(number=""), name="plan_once"
            ),
            models.CheckConstraint(condition=Q(ends__gte=F("starts")), name="plan_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return self.number or self.title

    @property
    def subject(self) -> Subject:
        """Return what the policy judges a plan by: the body that holds it."""
        return Subject(holders=frozenset({self.organisation_id}))

    @property
    def years(self) -> range:
        """Return the years the plan covers."""
        return range(self.starts, self.ends + 1)
