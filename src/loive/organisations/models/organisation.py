"""A body: an authority, an agency, an establishment, an association or a firm, for as long as it exists."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from loive.base.ref import new_ref
from loive.organisations import words
from loive.security.sealed import open_, sealed


class Organisation(models.Model):
    """A body of one kind and line, seated in a place. A body that ends may name the one that takes over.

    Where a shelter lies is kept only sealed (Law 53/2024, art. 34–35): `public_address` stays empty for it.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    name = open_(models.CharField(max_length=200))
    name_en = open_(models.CharField(max_length=200, blank=True))
    # The body's letters in a document's symbol: CAT in 12/BC-CAT.
    symbol = open_(models.CharField(max_length=30, blank=True))
    kind = open_(models.CharField(max_length=24, choices=words.kinds))
    line = open_(models.CharField(max_length=24, choices=words.lines))
    place = open_(models.ForeignKey("places.Place", models.PROTECT, related_name="+"))
    valid_from = open_(models.DateField())
    valid_to = open_(models.DateField(null=True, blank=True))
    successor = open_(
        models.ForeignKey(
            "organisations.Organisation", models.PROTECT, null=True, blank=True, related_name="+"
        )
    )
    public_address = open_(models.CharField(max_length=200, blank=True))
    address = sealed(models.CharField(max_length=300))
    # The name as bodies are looked for: folded, spelled out, without the place it bears.
    folded = open_(models.CharField(max_length=200, db_index=True))

    sought = open_(models.CharField(max_length=460))

    class Meta:
        db_table = "organisation"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="organisation_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(line="shelter") | Q(public_address=""),
                name="organisation_shelter_has_no_open_address",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def key_owner(self) -> str:
        """Return under whose key the sealed address lies."""
        return f"organisation:{self.ref}"
