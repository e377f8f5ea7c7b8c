"""A window of stepped-up work, once or every year."""

from __future__ import annotations

from django.db import models

from loive.plans.models.clause import Clause
from loive.security.sealed import open_


class Campaign(Clause):
    """A campaign window. With `annual` only month and day count; the year is that of the plan's start."""

    plan = open_(models.ForeignKey("plans.Plan", models.CASCADE, related_name="campaigns"))
    name = open_(models.CharField(max_length=300))
    starts_on = open_(models.DateField())
    ends_on = open_(models.DateField())
    annual = open_(models.BooleanField(default=False))

    class Meta(Clause.Meta):
        db_table = "plan_campaign"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="plan_campaign_ends_after_it_starts",
            )
        ]
