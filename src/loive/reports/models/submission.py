"""A signed version of a report, frozen by value: what was signed can be read and hashed for ever."""

from django.db import models

from loive.security.sealed import open_


class Submission(models.Model):
    """One signed version. `payload` holds all that prints; `payload_hash` is SHA-256 of it."""

    report = open_(models.ForeignKey("reports.Report", models.PROTECT, related_name="submissions"))
    version = open_(models.PositiveSmallIntegerField())
    number = open_(models.CharField(max_length=60))
    signed_at = open_(models.DateTimeField())
    sent_at = open_(models.DateTimeField(null=True, blank=True))
    payload = open_(models.JSONField())
    payload_hash = open_(models.CharField(max_length=64))

    class Meta:
        db_table = "report_submission"
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["report", "version"], name="report_submission_once")]
