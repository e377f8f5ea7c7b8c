"""What became of a unit: one row from each unit that ended to each that took over its land."""

from django.db import models

from loive.places import words
from loive.security.sealed import open_


class Succession(models.Model):
    """A step between two units. With kind `split` only a part of `before` went to `after`, so a person
    must say which part is meant; `suggested` marks the part the source names first, and decides nothing.
    """

    before = open_(models.ForeignKey("places.Place", models.PROTECT, related_name="steps_after"))
    after = open_(models.ForeignKey("places.Place", models.PROTECT, related_name="steps_before"))
    kind = open_(models.CharField(max_length=16, choices=words.steps))
    suggested = open_(models.BooleanField(default=False))
    happened_on = open_(models.DateField())
    basis = open_(models.ForeignKey("places.Basis", models.PROTECT, related_name="+"))

    class Meta:
        db_table = "place_succession"
        constraints = [models.UniqueConstraint(fields=["before", "after"], name="place_succession_once")]
