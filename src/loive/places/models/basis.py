"""The resolution by which units were made, ended or changed."""

from django.db import models

from loive.law.words import marks
from loive.security.sealed import open_


class Basis(models.Model):
    """One legal document, and how surely its dates and number were read."""

    number = open_(models.CharField(max_length=40, unique=True))
    issuer = open_(models.CharField(max_length=80))
    passed = open_(models.DateField(null=True, blank=True))
    in_force = open_(models.DateField(null=True, blank=True))
    confidence = open_(models.CharField(max_length=1, choices=marks))
    about = open_(models.CharField(max_length=200))

    class Meta:
        db_table = "place_basis"

    def __str__(self) -> str:
        return f"Nghị quyết {self.number}"
