"""How a person was received."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.security.sealed import open_, sealed


class Reception(models.Model):
    """When and by which body the person was received, and what they told or how they were found, sealed."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(
        models.OneToOneField("cases.CaseFile", models.PROTECT, to_field="ref", related_name="reception")
    )
    body = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    received_at = open_(models.DateTimeField())
    circumstances = sealed(models.TextField())

    class Meta:
        db_table = "reception"

    def key_owner(self) -> str:
        """Return under whose key the words lie: the case's."""
        return f"case:{self.case_id}"
