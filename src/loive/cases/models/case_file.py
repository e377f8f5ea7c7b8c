"""A case: one way home of one person, and who holds it now. The person's name stays in people."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from loive.base.ref import new_ref
from loive.cases import words
from loive.people.words import nationalities, sexes
from loive.security.closed import ClosedKey
from loive.security.sealed import open_, sensitive


class CaseFile(models.Model):
    """A person may have several cases; a case has one holder (body and officer) at any time.

    Sex, age and nationality are copied as they stood at reception: work and figures need them, a name they
    do not. `regime` is the law under which entitlements are judged, fixed by the day of identification.
    """

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    fact_key = open_(models.CharField(max_length=16, unique=True, default=new_ref), fact="fact_key")
    person = open_(ClosedKey("people.Person", to_field="ref"), fact="person")
    tip_ref = open_(models.CharField(max_length=16, blank=True, db_index=True))
    way_in = open_(models.CharField(max_length=16, choices=words.ways_in), fact="way_in")
    place = open_(
        models.ForeignKey("places.Place", models.PROTECT, null=True, blank=True, related_name="+"),
        fact="place",
    )
    holder = open_(
        models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="+"), fact="holder"
    )
    officer = open_(models.CharField(max_length=16, blank=True))

    sex = sensitive(models.CharField(max_length=8, choices=sexes), fact="sex")
    age_band = sensitive(models.CharField(max_length=16), fact="age_band")
    is_u16 = sensitive(models.BooleanField(), fact="is_u16")
    is_u18 = sensitive(models.BooleanField(), fact="is_u18")
    nationality = sensitive(models.CharField(max_length=12, choices=nationalities), fact="nationality")
    exploitation = sensitive(
        models.CharField(max_length=12, choices=words.exploitations, blank=True), fact="exploitation"
    )

    stage = open_(models.CharField(max_length=24, choices=words.stages), fact="stage")
    stage_before = open_(models.CharField(max_length=24, choices=words.stages, blank=True))
    regime = open_(models.CharField(max_length=4, blank=True), fact="regime")
    decision = open_(models.CharField(max_length=24, choices=words.decisions, blank=True), fact="decision")
    opened_at = open_(models.DateTimeField(), fact="opened_on")
    received_at = open_(models.DateTimeField(null=True, blank=True), fact="received_on")
    taken_over_at = open_(models.DateTimeField(null=True, blank=True))
    verified_at = open_(models.DateTimeField(null=True, blank=True), fact="verified_on")
    identified_on = open_(models.DateField(null=True, blank=True), fact="identified_on")
    need_on = open_(models.DateField(null=True, blank=True), fact="need_on")
    initial_support_on = open_(models.DateField(null=True, blank=True), fact="initial_support_on")
    first_support_on = open_(models.DateField(null=True, blank=True), fact="first_support_on")
    closed_at = open_(models.DateTimeField(null=True, blank=True), fact="closed_on")
    closing = open_(models.CharField(max_length=16, choices=words.closings, blank=True), fact="closing")

    # What must be done next and by when, kept with the row so that lists need no second look.
    next_step = open_(models.CharField(max_length=24, blank=True))
    next_due = open_(models.DateTimeField(null=True, blank=True))

    class Meta:
        db_table = "case_file"
        indexes = [models.Index(fields=["holder", "next_due"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="closed") & ~Q(closed_at=None) & ~Q(closing="")
                | ~Q(stage="closed") & Q(closed_at=None, closing=""),
                name="case_closed_with_time_and_reason",
            ),
            models.CheckConstraint(
                condition=Q(decision="", identified_on=None, regime="")
                | ~Q(decision="") & ~Q(identified_on=None) & ~Q(regime=""),
                name="case_decided_with_its_day",
            ),
        ]
