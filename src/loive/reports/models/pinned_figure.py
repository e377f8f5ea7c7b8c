"""A figure as it stood when the report took it: it does not change when the facts do."""

from __future__ import annotations

from fractions import Fraction

from django.db import models

from loive.plans.words.comparators import comparators, verdict
from loive.reports.words.figures import value_of
from loive.security.sealed import open_


class PinnedFigure(models.Model):
    """Counts, definition version, sentences and a hash of the rows behind them, by value.

    Rates are never stored: `value` is the exact ratio of the two counts.
    """

    report = open_(models.ForeignKey("reports.Report", models.CASCADE, related_name="figures"))
    key = open_(models.CharField(max_length=8))
    position = open_(models.PositiveSmallIntegerField())
    indicator = open_(models.CharField(max_length=60))
    version = open_(models.PositiveSmallIntegerField())
    cohort = open_(models.CharField(max_length=60, blank=True))
    name_vi = open_(models.CharField(max_length=300))
    name_en = open_(models.CharField(max_length=300))
    reading_vi = open_(models.CharField(max_length=300, blank=True))
    reading_en = open_(models.CharField(max_length=300, blank=True))
    numerator = open_(models.IntegerField(null=True, blank=True))
    denominator = open_(models.IntegerField(null=True, blank=True))
    numerator_vi = open_(models.CharField(max_length=300, blank=True))
    numerator_en = open_(models.CharField(max_length=300, blank=True))
    denominator_vi = open_(models.CharField(max_length=300, blank=True))
    denominator_en = open_(models.CharField(max_length=300, blank=True))
    why_not_vi = open_(models.CharField(max_length=300, blank=True))
    why_not_en = open_(models.CharField(max_length=300, blank=True))
    asides = open_(models.JSONField(default=list))
    evidence = open_(models.CharField(max_length=64, blank=True))
    unit = open_(models.CharField(max_length=40))
    direction = open_(models.CharField(max_length=8))
    as_of = open_(models.DateField())
    target_ref = open_(models.CharField(max_length=16, blank=True))
    target_text = open_(models.TextField(blank=True))
    section = open_(models.CharField(max_length=60, blank=True))
    comparator = open_(models.CharField(max_length=2, choices=comparators, blank=True))
    target = open_(models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True))

    class Meta:
        db_table = "report_figure"
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="report_figure_once")]

    @property
    def value(self) -> Fraction | None:
        """Return the exact percentage, in percent points, or None where there is none."""
        return value_of(self.numerator, self.denominator)

    @property
    def verdict(self) -> str:
        """Return whether the target is reached (`plans.words.comparators`); empty without a target."""
        if not self.comparator or self.target is None:
            return ""
        return verdict(self.value, self.comparator, self.target, direction=self.direction)
