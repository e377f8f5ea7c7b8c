"""One thing that happened in a case, for its timeline. What was said stands sealed elsewhere."""

from django.db import models

from loive.base.ref import new_ref
from loive.cases import words
from loive.security.sealed import open_, sealed, sensitive


class Step(models.Model):
    """Who did what, when; `due_at` is the limit that stood then; `code` says more (a need, an outcome)."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="steps"))
    what = open_(models.CharField(max_length=24, choices=words.steps))
    code = sensitive(models.CharField(max_length=24, blank=True))
    at = open_(models.DateTimeField())
    due_at = open_(models.DateTimeField(null=True, blank=True))
    account = open_(models.CharField(max_length=16, blank=True))
    body = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    to_body = open_(
        models.ForeignKey(
            "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
        )
    )
    note = sealed(models.TextField())

    class Meta:
        db_table = "case_step"
        ordering = ["at", "pk"]

    def key_owner(self) -> str:
        """Return under whose key the note lies: the case's."""
        return f"case:{self.case_id}"
