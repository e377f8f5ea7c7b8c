"""Who told it, apart from the tip and under a key of its own: to read a tip is not to know its teller."""

from __future__ import annotations

from django.db import models

from loive.base.ref import new_ref
from loive.security.sealed import open_, sealed


class Teller(models.Model):
    """The one who told a tip, and may demand secrecy (Criminal Procedure Code 2015, art. 56).

    There is no row for one who gave neither name nor number.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    tip = open_(models.OneToOneField("tips.Tip", models.PROTECT, related_name="teller"))
    name = sealed(models.CharField(max_length=200))
    phone = sealed(models.CharField(max_length=40))

    class Meta:
        db_table = "teller"

    def key_owner(self) -> str:
        """Return under whose key the identity lies: the teller's own."""
        return f"teller:{self.ref}"
