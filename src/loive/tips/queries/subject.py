"""What the policy is told of a tip, and how a row is held for an act."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from loive.base.errors import NotFound, Refusal
from loive.security import policy
from loive.security.actor import Actor
from loive.security.policy import Reach, Subject
from loive.tips import stages, words
from loive.tips.models import Step, Tip


def touched(tip: Tip) -> Subject:
    """Return who may know that the tip exists: every body that has had it in hand, and the procuracy."""
    through = set(Step.objects.filter(tip=tip).values_list("body", flat=True))
    return Subject(
        holders=frozenset(through | {tip.receiver_id, tip.handler_id}), receivers=_supervisors(tip)
    )


def seen(tip: Tip) -> Subject:
    """Return who may open what was told: the body that took it, the one that handles it, the procuracy."""
    return Subject(holders=frozenset({tip.receiver_id, tip.handler_id}), receivers=_supervisors(tip))


def handling(tip: Tip) -> Subject:
    """Return who may act on the tip: the body that handles it, and the procuracy for what is its own."""
    return Subject(holders=frozenset({tip.handler_id}), receivers=_supervisors(tip))


def in_reach(actor: Actor) -> QuerySet[Tip]:
    """Return the tips the policy lets the actor know of, as a query."""
    allowed = Q(pk__in=[])
    reaches = policy.reaches(actor.role, "tip.read")
    if Reach.BODY in reaches:
        through = Step.objects.filter(tip=OuterRef("ref"), body=actor.organisation)
        allowed |= Q(receiver=actor.organisation) | Q(handler=actor.organisation) | Q(Exists(through))
    if Reach.RECEIVER in reaches:
        allowed |= Q(supervisor=actor.organisation)
    return Tip.objects.filter(allowed)


def for_act(ref: str, act: str, by: Actor) -> Tip:
    """Return the tip, locked, for an act the actor may do to it at its stage.

    Raises NotFound when it is absent or out of reach, alike; Refusal when the actor sees it but may not do
    this, or it cannot be done at this stage.
    """
    tip = Tip.objects.select_for_update().filter(ref=ref).first()
    if tip is None or not policy.may(by, "tip.read", touched(tip)):
        raise NotFound
    if not policy.may(by, act, handling(tip)):
        sentence = _("Việc này do đơn vị đang giải quyết tin báo làm, không thuộc vị trí của anh/chị.")
        raise Refusal(sentence, code="forbidden")
    if not stages.may_at(tip.stage, act, tip.classed_as):
        sentence = _(
            "Tin báo đang ở bước “%(stage)s” nên không làm được việc này. Hãy tải lại trang để xem mới nhất."
        )
        raise Refusal(sentence % {"stage": words.STAGES[tip.stage]}, code="wrong_stage")
    return tip


def _supervisors(tip: Tip) -> frozenset[int]:
    return frozenset({tip.supervisor_id}) if tip.supervisor_id else frozenset()
