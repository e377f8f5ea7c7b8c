"""One section of a report's text."""

from django.db import models

from loive.security.sealed import open_


class Section(models.Model):
    """A section's text in the few signs of `documents.forms.narrative`: headings, items, bold, figures."""

    report = open_(models.ForeignKey("reports.Report", models.CASCADE, related_name="sections"))
    key = open_(models.CharField(max_length=20))
    position = open_(models.PositiveSmallIntegerField())
    body = open_(models.TextField(blank=True))

    class Meta:
        db_table = "report_section"
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="report_section_once")]
