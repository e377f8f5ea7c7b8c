"""An objective: what the plan wants, in its own words."""

from django.db import models

from loive.plans.models.clause import Clause
from loive.security.sealed import open_


class Objective(Clause):
    """One objective of a plan."""

    plan = open_(models.ForeignKey("plans.Plan", models.CASCADE, related_name="objectives"))
    text = open_(models.TextField())

    class Meta(Clause.Meta):
        db_table = "plan_objective"
