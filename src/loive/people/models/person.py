"""A person we protect. Whatever names them is sealed under a key of their own."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.people import words
from loive.security.sealed import open_, sealed, sensitive


class Person(models.Model):
    """Destroying the person's key forgets them: what is left says only that someone was once here.

    `birth_date` holds the words as told; its year and month stand apart so that the rules on children
    can be kept without opening it. `id_hash` finds an exact number again and cannot be turned back.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    full_name = sealed(models.CharField(max_length=200))
    aliases = sealed(models.CharField(max_length=500))
    birth_date = sealed(models.CharField(max_length=40))
    id_number = sealed(models.CharField(max_length=40))
    phone = sealed(models.CharField(max_length=40))
    address = sealed(models.CharField(max_length=500))
    birth_year = sensitive(models.PositiveSmallIntegerField(null=True, blank=True))
    birth_month = sensitive(models.PositiveSmallIntegerField(null=True, blank=True))
    birth_about = sensitive(models.BooleanField(default=False))
    seems_adult = sensitive(models.BooleanField(default=False))
    sex = sensitive(models.CharField(max_length=8, choices=words.sexes))
    nationality = sensitive(models.CharField(max_length=12, choices=words.nationalities))
    id_kind = sensitive(models.CharField(max_length=12, choices=words.id_kinds, blank=True))
    id_hash = sensitive(models.CharField(max_length=64, blank=True, db_index=True))
    home_place = sensitive(
        models.ForeignKey("places.Place", models.PROTECT, null=True, blank=True, related_name="+")
    )
    registered_by = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    registered_at = open_(models.DateTimeField())

    class Meta:
        db_table = "person"

    def key_owner(self) -> str:
        """Return under whose key the identity lies: the person's own."""
        return f"person:{self.ref}"
