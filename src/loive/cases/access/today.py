"""What waits for someone, of cases and referrals: one line of today's work each."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import Promise

from loive.base.waiting import Waiting
from loive.cases import stages, words
from loive.cases.models import CaseFile, Part, Referral
from loive.cases.queries import in_reach, page_of, referrals_in_reach, referrals_page
from loive.cases.queries.shape import lines_of, referral_lines
from loive.cases.queries.views import CaseLine, ReferralLine
from loive.people.words import AGE_BANDS, SEXES
from loive.security import audit, policy
from loive.security.actor import Actor

# A refusal stays in sight this long, unless someone else was asked.
REFUSED_IN_SIGHT = timedelta(days=30)


@transaction.atomic
def waiting(*, actor: Actor, at: datetime, limit: int = 200) -> list[Waiting]:
    """Return what waits for the actor's post, the most pressing first; nothing for a post with neither."""
    found: list[Waiting] = []
    if policy.role_may(actor.role, "case.read"):
        found += _cases(actor, at, limit)
    if policy.role_may(actor.role, "referral.read"):
        found += _referrals(actor, at, limit)
    audit.record(by=actor, at=at, what="case.listed", purpose="today", seen=[line.ref for line in found])
    return found


def _cases(actor: Actor, at: datetime, limit: int) -> list[Waiting]:
    wanted = Q(pk__in=[])
    for step, (act, parts) in stages.WAITS_FOR.items():
        if policy.role_may(actor.role, act):
            mine = Part.objects.filter(case=OuterRef("ref"), body=actor.organisation, part__in=parts)
            wanted |= Q(next_step=step) & Q(Exists(mine))
    due = page_of(in_reach(actor).filter(wanted), by_clock=True, after="", size=limit).rows
    lines = [_case(line, line.next_step) for line in lines_of(due, actor, at)]
    return lines + [_case(line, "take_over") for line in lines_of(_to_take_over(actor, limit), actor, at)]


def _to_take_over(actor: Actor, limit: int) -> list[CaseFile]:
    """Return the cases whose support this body leads, that another still holds."""
    if not policy.role_may(actor.role, "case.take_over"):
        return []
    leads = Part.objects.filter(case=OuterRef("ref"), body=actor.organisation, part=stages.SUPPORTS)
    rows = in_reach(actor).filter(Exists(leads), stage__in=stages.LIVE[1:]).exclude(holder=actor.organisation)
    return list(rows.order_by("opened_at", "pk")[:limit])


def _referrals(actor: Actor, at: datetime, limit: int) -> list[Waiting]:
    ours, found = Q(receiver=actor.organisation), []
    if policy.role_may(actor.role, "referral.answer"):
        found += [
            ("answer", ours & Q(stage=stages.SENT)),
            ("report_outcome", ours & Q(stage=stages.ACCEPTED)),
        ]
    if policy.role_may(actor.role, "case.refer"):
        again = Referral.objects.filter(
            case=OuterRef("case"), need=OuterRef("need"), sent_at__gt=OuterRef("sent_at")
        )
        refused = Q(stage=stages.DECLINED, ended_at__gt=at - REFUSED_IN_SIGHT) & ~Q(Exists(again))
        found += [
            ("chase", Q(sender=actor.organisation, stage=stages.SENT, answer_due__lt=at)),
            ("refer_again", Q(sender=actor.organisation) & refused & ~Q(case__stage=stages.CLOSED)),
        ]
    lines: list[Waiting] = []
    for step, condition in found:
        rows = referrals_in_reach(actor).filter(condition).select_related("case")
        cut = referrals_page(rows, by_clock=True, after="", size=limit)
        lines += [_referral(line, step) for line in referral_lines(cut.rows, actor, at)]
    return lines


def _case(line: CaseLine, step: str) -> Waiting:
    who: list[str | Promise] = [SEXES[line.sex], AGE_BANDS[line.age_band], line.place_name]
    return Waiting(
        room="cases",
        ref=line.ref,
        title=words.STAGES[line.stage],
        act=words.TO_DO[step],
        url_name="cases:page",
        due_at=line.next_due if step == line.next_step else None,
        urgent=line.is_u16 and line.stage == stages.OPENED,
        facts=tuple(fact for fact in who if fact),
    )


def _referral(line: ReferralLine, step: str) -> Waiting:
    other = line.sender_name if line.received_by_us else line.receiver_name
    return Waiting(
        room="cases",
        ref=line.ref,
        title=line.need_name,
        act=words.TO_DO[step],
        url_name="referrals:page",
        due_at=line.clock.due_at if line.clock and step in ("answer", "chase") else None,
        urgent=line.urgent,
        facts=(SEXES[line.sex], AGE_BANDS[line.age_band], other),
    )
