"""One thing that happened to a tip, for its timeline. Reasons are sealed: names occur in them."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.security.sealed import open_, sealed
from loive.tips import words


class Step(models.Model):
    """Who did what, when; `due_at` is the limit that stood at that moment, so that late stays late."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    tip = open_(models.ForeignKey("tips.Tip", models.PROTECT, to_field="ref", related_name="steps"))
    what = open_(models.CharField(max_length=20, choices=words.steps))
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
        db_table = "tip_step"
        ordering = ["at", "pk"]
        # Which tips went through a body's hands: asked for every list.
        indexes = [models.Index(fields=["tip", "body"])]

    def key_owner(self) -> str:
        """Return under whose key the note lies: the tip's."""
        return f"tip:{self.tip_id}"
