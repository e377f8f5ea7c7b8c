"""Where in the plan something stands: its clause, and its place in the stored text."""

from django.db import models

from loive.security.sealed import open_


class Clause(models.Model):
    """What every part of a plan carries. The span is from and to (exclusive) in the proposal's text."""

    position = open_(models.PositiveSmallIntegerField())
    section = open_(models.CharField(max_length=60, blank=True))
    span_start = open_(models.PositiveIntegerField(null=True, blank=True))
    span_end = open_(models.PositiveIntegerField(null=True, blank=True))

    class Meta:
        abstract = True
        ordering = ["position"]
