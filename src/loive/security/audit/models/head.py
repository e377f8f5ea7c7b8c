"""The end of the chain: one row, locked while a line is added, so that the chain never forks."""

from django.db import models


class Head(models.Model):
    """The last number and hash written."""

    number = models.BigIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "record_head"
