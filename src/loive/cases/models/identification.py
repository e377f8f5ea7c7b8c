"""A decision whether the person is a victim."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.cases import words
from loive.security.sealed import open_, sealed, sensitive


class Identification(models.Model):
    """Each decision stays: one of not enough grounds may be followed by another when more is known."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(
        models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="identifications")
    )
    decision = open_(models.CharField(max_length=24, choices=words.decisions))
    decided_on = open_(models.DateField())
    recorded_at = open_(models.DateTimeField())
    body = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    document = open_(models.CharField(max_length=16, choices=words.documents, blank=True))
    certificate = sensitive(models.CharField(max_length=60, blank=True))
    grounds = sealed(models.TextField())

    class Meta:
        db_table = "identification"
        ordering = ["recorded_at", "pk"]

    def key_owner(self) -> str:
        """Return under whose key the grounds lie: the case's."""
        return f"case:{self.case_id}"
