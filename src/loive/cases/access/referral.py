"""Referrals: the receiver sees what is asked at once, what is shared after accepting, the case never."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from loive.base.errors import NotFound
from loive.base.moment import day_of
from loive.base.said import one_of
from loive.cases import words
from loive.cases.models import Reception, Referral
from loive.cases.queries import (
    of_referral,
    of_share,
    referrals_filtered,
    referrals_in_reach,
    referrals_page,
    share_lives,
    tallies_of,
)
from loive.cases.queries.shape import referral_lines, referral_view
from loive.cases.queries.views import ReferralPage, ReferralView, SharedView
from loive.people import access as people
from loive.people.words import FIELDS, PURPOSES
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.security.opening import open_fields

_BY_CLOCK = ("waiting", "late", "accepted")


@transaction.atomic
def get_referral(ref: str, *, actor: Actor, purpose: str, at: datetime) -> ReferralView:
    """Return a referral without the identity, and record the look. Raises NotFound."""
    one_of(purpose, PURPOSES, field="purpose")
    row = _reach(ref, actor)
    audit.record(by=actor, at=at, what="referral.seen", about=row.ref, purpose=purpose)
    return referral_view(row, actor, at)


@transaction.atomic
def list_referrals(
    *, actor: Actor, at: datetime, show: str = "waiting", after: str = "", size: int = 50
) -> ReferralPage:
    """Return one page of a list of `words.REFERRALS_SHOWN`, and record which were shown.

    Raises NotFound for a post without referrals, Refusal for an unknown list.
    """
    _may_list(actor)
    one_of(show, words.REFERRALS_SHOWN, field="show")
    rows = referrals_filtered(referrals_in_reach(actor), show, actor.organisation, at).select_related("case")
    cut = referrals_page(rows, by_clock=show in _BY_CLOCK, after=after, size=size)
    audit.record(by=actor, at=at, what="referral.listed", purpose=show, seen=[row.ref for row in cut.rows])
    return ReferralPage(referral_lines(cut.rows, actor, at), cut.after)


def referral_tallies(*, actor: Actor, at: datetime) -> dict[str, int]:
    """Return how many referrals each list holds. Raises NotFound for a post without referrals."""
    _may_list(actor)
    return tallies_of(referrals_in_reach(actor), at, actor.organisation)


@transaction.atomic
def open_shared(ref: str, *, actor: Actor, purpose: str, at: datetime) -> SharedView:
    """Open what a referral shares, and only that, as its receiver; record the look.

    Raises NotFound before it is accepted, once it is withdrawn or the consent has run out, and for others.
    """
    one_of(purpose, PURPOSES, field="purpose")
    row = _reach(ref, actor)
    if row.receiver_id != actor.organisation or not share_lives(row, day_of(at)):
        raise NotFound
    shared = row.consent.shared
    audit.record(
        by=actor, at=at, what="referral.identity_opened", about=row.ref, purpose=purpose, seen=shared
    )
    fields = [name for name in shared if name in FIELDS]
    person = people.get_person(
        row.case.person_id,
        actor=actor,
        purpose=purpose,
        at=at,
        allowed_by=of_share(row, day_of(at)),
        fields=fields,
    )
    return SharedView(person.opened, _circumstances(row, actor, purpose, at))


@transaction.atomic
def open_words(ref: str, *, actor: Actor, purpose: str, at: datetime) -> dict[str, str]:
    """Open the words of a referral (`request`, `reason`, `outcome`) for either side, and record the look.

    Raises NotFound.
    """
    one_of(purpose, PURPOSES, field="purpose")
    row = _reach(ref, actor)
    clear = open_fields(row, "request", "reason", "outcome", by=actor, at=at, purpose=purpose)
    return {name: text or "" for name, text in clear.items()}


def _circumstances(row: Referral, actor: Actor, purpose: str, at: datetime) -> str:
    reception = Reception.objects.filter(case__ref=row.case_id).first()
    if reception is None or "circumstances" not in row.consent.shared:
        return ""
    return open_fields(reception, "circumstances", by=actor, at=at, purpose=purpose)["circumstances"] or ""


def _reach(ref: str, actor: Actor) -> Referral:
    row = Referral.objects.select_related("case", "consent").filter(ref=ref).first()
    if row is None or not policy.may(actor, "referral.read", of_referral(row)):
        raise NotFound
    return row


def _may_list(actor: Actor) -> None:
    if not policy.role_may(actor.role, "referral.read"):
        raise NotFound
