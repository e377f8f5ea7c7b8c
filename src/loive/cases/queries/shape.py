"""Turns rows into what the doors see, with the names of bodies, places and officials in one query each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from loive.base.moment import day_of
from loive.cases import stages, words
from loive.cases.models import CaseFile, Identification, Need, Referral, Service, Step
from loive.cases.queries import views
from loive.cases.queries.clocks import ANSWER, ANSWER_URGENT, EXTENDED, KEYS, answer_clock, clocks
from loive.cases.queries.subject import of_case, of_referral, share_lives
from loive.law import queries as law
from loive.organisations import queries as organisations
from loive.places import queries as places
from loive.security import policy
from loive.security.accounts.names import names_of
from loive.security.actor import Actor

# Acts on a case's page, in the order in which they are offered.
ACTS = (
    "case.receive",
    "case.take_over",
    "case.verify_initially",
    "case.verify",
    "case.identify",
    "case.support",
    "case.refer",
    "person.correct",
    "case.close",
    "case.reopen",
)
_CODES: dict[str, dict[str, Promise]] = {
    "opened": words.WAYS_IN,
    "verified_initially": words.RESULTS,
    "verified": words.RESULTS,
    "need_recorded": words.NEEDS,
    "service": words.NEEDS,
    "referred": words.NEEDS,
    "referral_accepted": words.NEEDS,
    "referral_declined": words.NEEDS,
    "referral_done": words.REFERRAL_OUTCOMES,
    "closed": words.CLOSINGS,
}


@dataclass(frozen=True)
class Names:
    """Names by id of bodies, by key of places, by reference of officials."""

    bodies: dict[int, str]
    places: dict[str, str]
    people: dict[str, str]


def lines_of(cases: list[CaseFile], actor: Actor, at: datetime) -> list[views.CaseLine]:
    """Return cases as lines of a list."""
    names = Names(
        {key: body.name for key, body in organisations.by_id(c.holder_id for c in cases).items()},
        {key: unit.label for key, unit in places.by_keys(c.place_id for c in cases if c.place_id).items()},
        names_of({c.officer for c in cases} - {""}),
    )
    return [_line(case, names, actor, at) for case in cases]


def referral_lines(rows: list[Referral], actor: Actor, at: datetime) -> list[views.ReferralLine]:
    """Return referrals as lines of a list. Reads `case`, so select it along with the rows."""
    ids = {i for row in rows for i in (row.sender_id, row.receiver_id)}
    bodies = {key: body.name for key, body in organisations.by_id(ids).items()}
    book = law.book(ANSWER, ANSWER_URGENT)
    return [_referral(row, bodies, actor, at, book) for row in rows]


def referral_view(row: Referral, actor: Actor, at: datetime) -> views.ReferralView:
    """Return a referral's page. Reads `case` and `consent`."""
    consent = row.consent
    subject = of_referral(row)
    moves = stages.REFERRAL_MOVES.items()
    may = {
        f"referral.{end}"
        for (frm, end), (_who, act) in moves
        if frm == row.stage and policy.may(actor, act, subject)
    }
    return views.ReferralView(
        line=referral_lines([row], actor, at)[0],
        basis=consent.basis,
        given_by=consent.given_by,
        given_on=consent.given_on,
        expires_on=consent.expires_on,
        withdrawn=consent.withdrawn_at is not None,
        shared=list(consent.shared),
        can_open=actor.organisation == row.receiver_id and share_lives(row, day_of(at)),
        has_request=row.request is not None,
        has_reason=row.reason is not None,
        has_outcome=row.outcome is not None,
        ended_at=row.ended_at,
        outcome_on=row.outcome_on,
        may=frozenset(may),
    )


def case_view(case: CaseFile, actor: Actor, at: datetime) -> views.CaseView:
    """Return a case's page as the actor may see it."""
    steps, services = list(case.steps.all()), list(case.services.all())
    parts, decisions = list(case.parts.order_by("pk")), list(case.identifications.all())
    referrals = list(case.referrals.select_related("case").order_by("-sent_at"))
    reception = getattr(case, "reception", None)
    ids = {case.holder_id, *(s.body_id for s in steps), *(s.to_body_id for s in steps if s.to_body_id)}
    ids |= {s.provider_id for s in services} | {p.body_id for p in parts} | {d.body_id for d in decisions}
    bodies = {key: body.name for key, body in organisations.by_id(ids).items()}
    place = places.get(case.place_id) if case.place_id else None
    people = names_of({case.officer, *(s.account for s in steps)} - {""})
    names = Names(bodies, {place.key: place.label} if place else {}, people)
    return views.CaseView(
        line=_line(case, names, actor, at),
        person=case.person_id,
        tip_ref=case.tip_ref,
        nationality=case.nationality,
        place=place,
        regime=case.regime,
        decision=case.decision,
        identified_on=case.identified_on,
        exploitation=case.exploitation,
        received_at=case.received_at,
        closed_at=case.closed_at,
        closing=case.closing,
        parts=[views.PartView(p.part, words.PARTS[p.part], p.body_id, bodies[p.body_id]) for p in parts],
        clocks=clocks(case, at, list(case.verifications.all()), law.book(EXTENDED, *KEYS.values())),
        steps=[_step(step, names) for step in steps],
        needs=[_need(need) for need in case.needs.all()],
        services=[_service(service, bodies) for service in services],
        referrals=referral_lines(referrals, actor, at),
        decisions=[_decision(made, bodies) for made in decisions],
        has_circumstances=reception is not None and reception.circumstances is not None,
        may=_may(case, actor),
    )


def _line(case: CaseFile, names: Names, actor: Actor, at: datetime) -> views.CaseLine:
    return views.CaseLine(
        ref=case.ref,
        stage=case.stage,
        way_in=case.way_in,
        sex=case.sex,
        age_band=case.age_band,
        is_u16=case.is_u16,
        is_u18=case.is_u18,
        place_name=names.places.get(case.place_id or "", ""),
        holder=case.holder_id,
        holder_name=names.bodies[case.holder_id],
        officer_name=names.people.get(case.officer, ""),
        mine=case.holder_id == actor.organisation,
        opened_at=case.opened_at,
        next_step=case.next_step,
        next_due=case.next_due,
        state=_state(case, at),
    )


def _state(case: CaseFile, at: datetime) -> str:
    """Return how the next clock stands, judged without the law's table: lists ask for many."""
    if case.next_due is None:
        return ""
    if at > case.next_due:
        return "late"
    begun = case.verified_at or case.received_at or case.opened_at
    return "soon" if (case.next_due - at) * 4 <= case.next_due - begun else "on_time"


def _referral(
    row: Referral, bodies: dict[int, str], actor: Actor, at: datetime, book: law.Book
) -> views.ReferralLine:
    ours = row.receiver_id == actor.organisation
    return views.ReferralLine(
        ref=row.ref,
        case_ref="" if ours and row.sender_id != actor.organisation else row.case_id,
        need=row.need,
        need_name=words.NEEDS[row.need],
        urgent=row.urgent,
        stage=row.stage,
        stage_name=words.REFERRAL_STAGES[row.stage],
        sex=row.case.sex,
        age_band=row.case.age_band,
        is_u18=row.case.is_u18,
        sender=row.sender_id,
        sender_name=bodies[row.sender_id],
        receiver=row.receiver_id,
        receiver_name=bodies[row.receiver_id],
        received_by_us=ours,
        sent_at=row.sent_at,
        answered_at=row.answered_at,
        outcome=row.outcome_code,
        outcome_name=words.REFERRAL_OUTCOMES.get(row.outcome_code, ""),
        clock=answer_clock(row, at, book),
    )


def _step(step: Step, names: Names) -> views.StepView:
    return views.StepView(
        ref=step.ref,
        what=step.what,
        name=words.STEPS[step.what],
        detail=_CODES.get(step.what, {}).get(step.code, ""),
        at=step.at,
        who=names.people.get(step.account, ""),
        body_name=names.bodies[step.body_id],
        to_body_name=names.bodies.get(step.to_body_id or 0, ""),
        late=step.due_at is not None and step.at > step.due_at,
        has_note=step.note is not None,
    )


def _need(row: Need) -> views.NeedView:
    return views.NeedView(
        row.ref,
        row.kind,
        words.NEEDS[row.kind],
        row.state,
        words.NEED_STATES[row.state],
        row.recorded_on,
        row.note is not None,
    )


def _service(row: Service, bodies: dict[int, str]) -> views.ServiceView:
    return views.ServiceView(
        ref=row.ref,
        kind=row.kind,
        name=words.NEEDS[row.kind],
        provider_name=bodies[row.provider_id],
        given_on=row.given_on,
        until=row.until,
        cost=row.cost,
        funding=row.funding,
        outcome=row.outcome,
        outcome_name=words.SERVICE_OUTCOMES[row.outcome],
        has_note=row.note is not None,
    )


def _decision(row: Identification, bodies: dict[int, str]) -> views.DecisionView:
    return views.DecisionView(
        ref=row.ref,
        decision=row.decision,
        name=words.DECISIONS[row.decision],
        decided_on=row.decided_on,
        body_name=bodies[row.body_id],
        document=row.document,
        certificate=row.certificate,
    )


def _may(case: CaseFile, actor: Actor) -> frozenset[str]:
    subject = of_case(case)
    acts = {a for a in ACTS if policy.may(actor, a, subject) and stages.may_at(case.stage, a)}
    if (case.holder_id, case.officer) == (actor.organisation, actor.account):
        acts.discard("case.take_over")
    return frozenset(acts)
