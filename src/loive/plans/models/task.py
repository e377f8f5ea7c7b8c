"""A task, and the bodies that lead, coordinate or are asked to help."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.plans import words
from loive.plans.models.clause import Clause
from loive.security.sealed import open_


class Task(Clause):
    """One task of a plan. `due` is `MM-DD` (each year), a date, or empty where the plan sets none."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    plan = open_(models.ForeignKey("plans.Plan", models.CASCADE, related_name="tasks"))
    title = open_(models.TextField())
    due = open_(models.CharField(max_length=10, blank=True))

    class Meta(Clause.Meta):
        db_table = "plan_task"


class TaskBody(models.Model):
    """A body in a task, as named; `organisation` where the name was matched with a body."""

    task = open_(models.ForeignKey("plans.Task", models.CASCADE, related_name="bodies"))
    position = open_(models.PositiveSmallIntegerField())
    role = open_(models.CharField(max_length=12, choices=words.roles))
    named = open_(models.CharField(max_length=200))
    organisation = open_(
        models.ForeignKey(
            "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
        )
    )

    class Meta:
        db_table = "plan_task_body"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["task", "role", "named"], name="plan_task_body_once_in_a_role")
        ]
