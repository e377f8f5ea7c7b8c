"""One line of the record. It holds references only: no names, no search text, no contents."""

from django.db import models


class Line(models.Model):
    """What was done or seen, by whom, when; `hash` covers the line and the hash before it."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    account = models.CharField(max_length=16)
    role = models.CharField(max_length=32)
    organisation = models.BigIntegerField()
    what = models.CharField(max_length=64)
    about = models.CharField(max_length=80)
    purpose = models.CharField(max_length=64)
    seen = models.TextField()
    request = models.CharField(max_length=16)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "record_line"
        indexes = [models.Index(fields=["about", "number"])]
