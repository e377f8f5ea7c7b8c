"""A dated value as an administrator set it. Published values lie in files; here is what was amended."""

from django.db import models
from django.db.models import F, Q

from loive.base.ref import new_ref
from loive.law import words
from loive.security.sealed import open_


class LawValue(models.Model):
    """One amendment. It speaks for its days before the files do; of two, the one set later speaks."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    key = open_(models.CharField(max_length=60))
    amount = open_(models.DecimalField(max_digits=14, decimal_places=2))
    unit = open_(models.CharField(max_length=16, choices=words.units))
    article = open_(models.CharField(max_length=300))
    valid_from = open_(models.DateField())
    valid_to = open_(models.DateField(null=True, blank=True))
    confidence = open_(models.CharField(max_length=1, choices=words.marks))
    amended_at = open_(models.DateTimeField())
    amended_by = open_(models.CharField(max_length=16))

    class Meta:
        db_table = "law_value"
        indexes = [models.Index(fields=["key", "valid_from"])]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0), name="law_value_amount_is_not_negative"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="law_value_ends_after_it_begins",
            ),
        ]
