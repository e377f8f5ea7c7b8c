"""Which bodies work on a case, and what each does in it."""

from django.db import models

from loive.cases import words
from loive.security.sealed import open_


class Part(models.Model):
    """A body's part in a case since a moment. Parts are never taken away."""

    case = open_(models.ForeignKey("cases.CaseFile", models.PROTECT, to_field="ref", related_name="parts"))
    body = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    part = open_(models.CharField(max_length=12, choices=words.parts))
    since = open_(models.DateTimeField())

    class Meta:
        db_table = "case_part"
        indexes = [models.Index(fields=["body", "part"])]
        constraints = [models.UniqueConstraint(fields=["case", "body", "part"], name="case_part_once")]
