"""What a body may or must do, where, since when and by which law."""

from django.db import models
from django.db.models import F, Q

from loive.law.words import marks
from loive.organisations import words
from loive.security.sealed import open_


class Mandate(models.Model):
    """A function of a body over an area. Work goes to a function, never to a name: so it survives reforms."""

    organisation = open_(
        models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="mandates")
    )
    function = open_(models.CharField(max_length=32, choices=words.functions))
    area = open_(models.ForeignKey("places.Place", models.PROTECT, related_name="+"))
    valid_from = open_(models.DateField())
    valid_to = open_(models.DateField(null=True, blank=True))
    basis = open_(models.CharField(max_length=200))
    confidence = open_(models.CharField(max_length=1, choices=marks))

    class Meta:
        db_table = "mandate"
        indexes = [models.Index(fields=["function", "area"])]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "function", "area", "valid_from"], name="mandate_once_from_a_day"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="mandate_ends_after_it_begins",
            ),
        ]
