"""A verification: initial or full, with its own limit of time."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.cases import words
from loive.security.sealed import open_, sealed


class Verification(models.Model):
    """Begun when the step before ended; its limit is the law's of that day, or the longer one."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(
        models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="verifications")
    )
    kind = open_(models.CharField(max_length=8, choices=words.verifications))
    started_at = open_(models.DateTimeField())
    due_at = open_(models.DateTimeField(null=True, blank=True))
    extended_at = open_(models.DateTimeField(null=True, blank=True))
    done_at = open_(models.DateTimeField(null=True, blank=True))
    result = open_(models.CharField(max_length=12, choices=words.results, blank=True))
    finding = sealed(models.TextField())

    class Meta:
        db_table = "verification"
        ordering = ["started_at", "pk"]

    def key_owner(self) -> str:
        """Return under whose key the finding lies: the case's."""
        return f"case:{self.case_id}"
