"""Nơi nhận: to whom the plan was sent."""

from django.db import models

from loive.plans.models.clause import Clause
from loive.security.sealed import open_


class Recipient(Clause):
    """One line of the plan's recipients, as written."""

    plan = open_(models.ForeignKey("plans.Plan", models.CASCADE, related_name="recipients"))
    name = open_(models.CharField(max_length=300))

    class Meta(Clause.Meta):
        db_table = "plan_recipient"
