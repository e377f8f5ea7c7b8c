"""Something that happened to a report, for its page; the record holds the same act beyond doubt."""

from django.db import models

from loive.reports import words
from loive.security.sealed import open_


class Event(models.Model):
    """One event. `note` is a reason given to the other side, in words meant for them."""

    report = open_(models.ForeignKey("reports.Report", models.CASCADE, related_name="events"))
    at = open_(models.DateTimeField())
    what = open_(models.CharField(max_length=12, choices=words.events))
    account_ref = open_(models.CharField(max_length=16))
    organisation = open_(models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"))
    note = open_(models.TextField(blank=True))

    class Meta:
        db_table = "report_event"
        ordering = ["at", "id"]
