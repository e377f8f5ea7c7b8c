"""A service given, refused by the person, or not to be had."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from loive.base.ref import new_ref
from loive.cases import words
from loive.security.sealed import open_, sealed, sensitive


class Service(models.Model):
    """One support of one kind: who gave it, from when to when, at what cost in đồng, from which money."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="services"))
    kind = sensitive(models.CharField(max_length=20, choices=words.needs))
    provider = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    given_on = open_(models.DateField())
    until = open_(models.DateField(null=True, blank=True))
    cost = open_(models.PositiveBigIntegerField(null=True, blank=True))
    funding = open_(models.CharField(max_length=12, choices=words.fundings, blank=True))
    outcome = open_(models.CharField(max_length=16, choices=words.service_outcomes))
    referral = open_(
        models.ForeignKey("cases.Referral", models.PROTECT, null=True, blank=True, related_name="services")
    )
    recorded_at = open_(models.DateTimeField())
    note = sealed(models.TextField())

    class Meta:
        db_table = "case_service"
        ordering = ["given_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("given_on")),
                name="case_service_ends_after_it_begins",
            )
        ]

    def key_owner(self) -> str:
        """Return under whose key the note lies: the case's."""
        return f"case:{self.case_id}"
