"""A change of name or kind of a unit that goes on with the same land and the same code."""

from django.db import models

from loive.places import words
from loive.security.sealed import open_


class Change(models.Model):
    """What the unit was before and after. `happened_on` is empty where no date could be confirmed."""

    place = open_(models.ForeignKey("places.Place", models.PROTECT, related_name="changes"))
    happened_on = open_(models.DateField(null=True, blank=True))
    kind_before = open_(models.CharField(max_length=16, choices=words.kinds))
    kind_after = open_(models.CharField(max_length=16, choices=words.kinds))
    name_before = open_(models.CharField(max_length=80))
    name_after = open_(models.CharField(max_length=80))
    basis = open_(models.ForeignKey("places.Basis", models.PROTECT, related_name="+"))

    class Meta:
        db_table = "place_change"
        constraints = [
            models.UniqueConstraint(fields=["place", "basis"], name="place_change_once_by_one_resolution"),
        ]
