"""The register from which a body's documents take their numbers (Decree 30/2020, art. 15)."""

from django.db import models

from loive.security.sealed import open_


class DocumentRegister(models.Model):
    """The last number given in a year to one kind of document of one body. It begins anew each 1 January."""

    organisation = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    kind = open_(models.CharField(max_length=8, blank=True))
    year = open_(models.PositiveSmallIntegerField())
    last_number = open_(models.PositiveIntegerField(default=0))

    class Meta:
        db_table = "document_register"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "year"], name="document_register_one_a_year"
            )
        ]
