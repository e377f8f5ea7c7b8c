"""A need of a person, as they or those who care for them state it."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.cases import words
from loive.security.sealed import open_, sealed, sensitive


class Need(models.Model):
    """Recorded at any time from the first hour on; the person's own choice decides what is taken up."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    case = open_(models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="needs"))
    kind = sensitive(models.CharField(max_length=20, choices=words.needs))
    state = open_(models.CharField(max_length=16, choices=words.need_states))
    recorded_on = open_(models.DateField())
    recorded_at = open_(models.DateTimeField())
    body = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    note = sealed(models.TextField())

    class Meta:
        db_table = "case_need"
        ordering = ["recorded_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind"], condition=models.Q(state="open"), name="case_need_open_once"
            )
        ]

    def key_owner(self) -> str:
        """Return under whose key the note lies: the case's."""
        return f"case:{self.case_id}"
