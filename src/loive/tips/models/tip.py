"""A tip: that something was told, by which way, and how far it has come. What was told is sealed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from loive.base.ref import new_ref
from loive.security.sealed import open_, sealed, sensitive
from loive.tips import words

_BODY = "organisations.Organisation"


class Tip(models.Model):
    """One thing told. Its limits of time are fixed when each begins, by the law of that day, and never reset:
    a change of body or of law does not make a late tip timely.

    `receiver` is the body that took it, `handler` the one that has to act now, `supervisor` the procuracy.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    fact_key = open_(models.CharField(max_length=16, unique=True, default=new_ref), fact="fact_key")
    kind = open_(models.CharField(max_length=16, choices=words.kinds), fact="kind")
    channel = open_(models.CharField(max_length=16, choices=words.channels), fact="channel")
    place = open_(
        models.ForeignKey("places.Place", models.PROTECT, null=True, blank=True, related_name="+"),
        fact="place",
    )
    happened_on = sensitive(models.DateField(null=True, blank=True))
    urgent = open_(models.BooleanField(default=False), fact="urgent")
    teller_wish = open_(models.CharField(max_length=12, choices=words.wishes))
    told = sealed(models.TextField())
    told_where = sealed(models.TextField())
    told_who = sealed(models.TextField())

    received_at = open_(models.DateTimeField(db_index=True), fact="received_on")
    receiver = open_(models.ForeignKey(_BODY, models.PROTECT, related_name="+"), fact="receiver")
    handler = open_(models.ForeignKey(_BODY, models.PROTECT, related_name="+"), fact="handler")
    handler_since = open_(models.DateTimeField())
    supervisor = open_(models.ForeignKey(_BODY, models.PROTECT, null=True, blank=True, related_name="+"))
    officer = open_(models.CharField(max_length=16, blank=True))

    stage = open_(models.CharField(max_length=16, choices=words.stages))
    classed_as = open_(models.CharField(max_length=16, choices=words.classes, blank=True), fact="class")
    outcome = open_(models.CharField(max_length=16, choices=words.outcomes, blank=True), fact="outcome")
    classified_at = open_(models.DateTimeField(null=True, blank=True), fact="classified_on")
    assigned_at = open_(models.DateTimeField(null=True, blank=True))
    complex_at = open_(models.DateTimeField(null=True, blank=True))
    extension_asked_at = open_(models.DateTimeField(null=True, blank=True))
    extension_answered_at = open_(models.DateTimeField(null=True, blank=True))
    extended_at = open_(models.DateTimeField(null=True, blank=True))
    decided_on = open_(models.DateField(null=True, blank=True), fact="decided_on")
    suspended_on = open_(models.DateField(null=True, blank=True), fact="suspended_on")
    informed_at = open_(models.DateTimeField(null=True, blank=True))
    same_as = open_(
        models.ForeignKey("tips.Tip", models.PROTECT, null=True, blank=True, related_name="duplicates")
    )

    classify_due = open_(models.DateTimeField(null=True, blank=True), fact="classified_in_time")
    forward_due = open_(models.DateTimeField(null=True, blank=True))
    assign_due = open_(models.DateTimeField(null=True, blank=True))
    decide_due = open_(models.DateTimeField(null=True, blank=True), fact="decide_due_on")
    # What must be done next and by when, kept with the row so that lists need no second look.
    next_step = open_(models.CharField(max_length=16, blank=True))
    next_due = open_(models.DateTimeField(null=True, blank=True))

    class Meta:
        db_table = "tip"
        indexes = [
            models.Index(fields=["handler", "next_step", "next_due"]),
            models.Index(fields=["receiver", "received_at"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="received", classified_at=None)
                | ~Q(stage="received") & ~Q(classified_at=None),
                name="tip_classified_with_its_time",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", decided_on=None) | ~Q(outcome="") & ~Q(decided_on=None),
                name="tip_decided_with_its_day",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", stage__in=["received", "classified"]) | Q(outcome=F("stage")),
                name="tip_stage_is_its_decision",
            ),
        ]

    def key_owner(self) -> str:
        """Return under whose key what was told lies: the tip's own."""
        return f"tip:{self.ref}"
