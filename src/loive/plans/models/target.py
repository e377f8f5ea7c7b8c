"""A target: what is to be reached, compared how, and by which indicator it is measured."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.plans.models.clause import Clause
from loive.plans.words.comparators import comparators
from loive.security.sealed import open_


class Target(Clause):
    """One target. `indicator` and `cohort` name the measure and its reading; empty where none is tied.

    `year` None means every year of the plan.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    plan = open_(models.ForeignKey("plans.Plan", models.CASCADE, related_name="targets"))
    text = open_(models.TextField())
    comparator = open_(models.CharField(max_length=2, choices=comparators))
    value = open_(models.DecimalField(max_digits=12, decimal_places=3))
    unit = open_(models.CharField(max_length=40, blank=True))
    year = open_(models.PositiveSmallIntegerField(null=True, blank=True))
    indicator = open_(models.CharField(max_length=60, blank=True))
    cohort = open_(models.CharField(max_length=60, blank=True))
    place = open_(
        models.ForeignKey(
            "places.Place", models.PROTECT, to_field="key", null=True, blank=True, related_name="+"
        )
    )

    class Meta(Clause.Meta):
        db_table = "plan_target"
