"""One administrative unit for as long as it existed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from loive.places import words
from loive.security.sealed import open_


class Place(models.Model):
    """A unit of one level, with the days on which it stood. Other rooms point at it by `key`.

    The statistics office gives a code again to the unit that took over, so a code alone names no unit:
    `key` does. It is the code and the year and month of the first day the data vouches for
    (`75-2503` until the reform of July 2025, `75-2507` since). A unit that only changes its name or
    its kind stays the same row; what it was called before stands in `Change`. `kind` and `name` are
    the latest known.
    """

    key = open_(models.CharField(max_length=12, primary_key=True))
    code = open_(models.CharField(max_length=5, db_index=True))
    kind = open_(models.CharField(max_length=16, choices=words.kinds))
    level = open_(models.PositiveSmallIntegerField())
    name = open_(models.CharField(max_length=80))
    parent = open_(models.ForeignKey("places.Place", models.PROTECT, null=True, blank=True, related_name="+"))
    province = open_(
        models.ForeignKey("places.Place", models.PROTECT, null=True, blank=True, related_name="+")
    )
    valid_from = open_(models.DateField())
    valid_to = open_(models.DateField(null=True, blank=True))
    area_km2 = open_(models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True))
    lat = open_(models.FloatField(null=True, blank=True))
    lon = open_(models.FloatField(null=True, blank=True))
    # The name without marks; and all a person may type to mean the unit, each word after a space.
    folded = open_(models.CharField(max_length=80, db_index=True))
    sought = open_(models.CharField(max_length=400))

    class Meta:
        db_table = "place"
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="place_code_once_a_time"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="place_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Return the proper name: `Phường Phước Tân`. Never translated."""
        return words.full_name(self.kind, self.name)
