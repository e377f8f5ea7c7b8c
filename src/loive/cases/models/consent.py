"""On what ground something of a person is shared: purpose, data, recipient, until when."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.cases import words
from loive.security.sealed import open_, sealed


class Consent(models.Model):
    """Who agreed to what, or why it could not wait (Law 53/2024, art. 3; Law 91/2025, art. 9, 11, 19, 24).

    `shared` lists codes of `words.SHAREABLE`. Withdrawing it ends the referral that rests on it.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="consents"))
    purpose = open_(models.CharField(max_length=20, choices=words.needs))
    recipient = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    shared = open_(models.JSONField(default=list))
    basis = open_(models.CharField(max_length=12, choices=words.bases))
    given_by = open_(models.CharField(max_length=16, choices=words.givers, blank=True))
    given_on = open_(models.DateField())
    expires_on = open_(models.DateField(null=True, blank=True))
    withdrawn_at = open_(models.DateTimeField(null=True, blank=True))
    recorded_at = open_(models.DateTimeField())
    note = sealed(models.TextField())

    class Meta:
        db_table = "consent"

    def key_owner(self) -> str:
        """Return under whose key the note lies: the case's."""
        return f"case:{self.case_id}"
