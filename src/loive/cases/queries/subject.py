"""What the policy is told of a case, of its person and of a referral, and the same as queries."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from loive.cases import stages
from loive.cases.models import CaseFile, Part, Referral
from loive.security import policy
from loive.security.actor import Actor
from loive.security.policy import Reach, Subject


def of_case(case: CaseFile) -> Subject:
    """Return who works on the case: every body with a part in it. Receivers of referrals are none of them."""
    bodies = Part.objects.filter(case=case).values_list("body", flat=True)
    return Subject(holders=frozenset({*bodies, case.holder_id}))


def of_person(person: str) -> Subject:
    """Return who knows the person through any of their cases."""
    return Subject(
        holders=frozenset(Part.objects.filter(case__person__ref=person).values_list("body", flat=True))
    )


def of_referral(referral: Referral) -> Subject:
    """Return who may see the referral: its sender, the case's holder, and the receiver."""
    return Subject(
        holders=frozenset({referral.sender_id, referral.case.holder_id}),
        receivers=frozenset({referral.receiver_id}),
    )


def of_share(referral: Referral, on: date) -> Subject:
    """Return who may open what it shares: the receiver, once it accepted and while the consent lives."""
    alive = frozenset({referral.receiver_id}) if share_lives(referral, on) else frozenset()
    return Subject(receivers=alive)


def share_lives(referral: Referral, on: date) -> bool:
    """Return whether what was shared may be opened by the receiver on the day."""
    consent = referral.consent
    ended = consent.withdrawn_at is not None or (consent.expires_on is not None and consent.expires_on < on)
    return referral.stage in (stages.ACCEPTED, stages.DONE) and not ended


def in_reach(actor: Actor) -> QuerySet[CaseFile]:
    """Return the cases the policy lets the actor see, as a query."""
    if Reach.BODY not in policy.reaches(actor.role, "case.read"):
        return CaseFile.objects.none()
    mine = Part.objects.filter(case=OuterRef("ref"), body=actor.organisation)
    return CaseFile.objects.filter(Q(holder=actor.organisation) | Q(Exists(mine)))


def referrals_in_reach(actor: Actor) -> QuerySet[Referral]:
    """Return the referrals the policy lets the actor see, as a query."""
    reaches = policy.reaches(actor.role, "referral.read")
    allowed = Q(pk__in=[])
    if Reach.BODY in reaches:
        allowed |= Q(sender=actor.organisation) | Q(case__holder=actor.organisation)
    if Reach.RECEIVER in reaches:
        allowed |= Q(receiver=actor.organisation)
    return Referral.objects.filter(allowed)
