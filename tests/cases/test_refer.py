"""A referral asks; it never moves the case. Only what was agreed is shared, and only after accepting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from loive.base.errors import NotFound, Refusal
from loive.cases import access, stages, words
from loive.cases.actions.answer import accept, decline
from loive.cases.actions.refer import Agreement
from loive.cases.actions.report_outcome import report_outcome
from loive.cases.actions.withdraw import withdraw
from loive.cases.models import CaseFile, Consent, Referral, Service
from loive.security import policy
from loive.security.actor import Actor
from tests.factories.cases import CIRCUMSTANCES, SHARED, case_at, refer_to_shelter, referral_at
from tests.factories.people import LAN

ACTS: dict[str, tuple[str, str, Callable[..., None]]] = {
    "accept": ("accepted", "referral.answer", lambda **w: accept(**w)),
    "decline": ("declined", "referral.answer", lambda **w: decline(reason="Hết chỗ.", **w)),
    "report": ("done", "referral.report_outcome", lambda **w: report_outcome(outcome="given", **w)),
    "withdraw": ("withdrawn", "referral.withdraw", lambda **w: withdraw(reason="Đổi ý.", **w)),
}
JOBS = (
    "shelter_manager",
    "social_worker",
    "commune_officer",
    "investigator",
    "border_officer",
    "leader",
    "auditor",
    "outsider",
)


@pytest.mark.parametrize("stage", words.REFERRAL_STAGES)
@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("job", JOBS)
def test_a_post_does_an_act_at_a_stage_just_when_the_table_lets_it(cast, clock, stage, name, job):
    referral = referral_at(stage, cast, clock.monday)
    actor: Actor = getattr(cast, job)
    end, act, do = ACTS[name]
    sides = policy.Subject(
        holders=frozenset({cast.bodies.health.id, cast.bodies.commune.id}),
        receivers=frozenset({cast.bodies.shelter.id}),
    )
    allowed = policy.may(actor, act, sides) and policy.may(actor, "referral.read", sides)
    if allowed and stages.referral_may(stage, end):
        do(referral=referral, by=actor, at=clock.tuesday)
        assert Referral.objects.get().stage == end
    else:
        with pytest.raises((NotFound, Refusal)):
            do(referral=referral, by=actor, at=clock.tuesday)
        assert Referral.objects.get().stage == stage


def test_the_case_stays_where_it_is_whatever_the_receiver_answers(cast, clock):
    for stage in words.REFERRAL_STAGES:
        referral = referral_at(stage, cast, clock.monday)
        case = Referral.objects.get(ref=referral).case
        assert (case.holder_id, case.stage) == (cast.bodies.commune.id, "received")


@pytest.mark.parametrize("name", ACTS)
def test_an_answer_given_twice_is_refused_clearly(cast, clock, name):
    referral = referral_at("accepted" if name == "report" else "sent", cast, clock.monday)
    actor = cast.social_worker if name == "withdraw" else cast.shelter_manager
    ACTS[name][2](referral=referral, by=actor, at=clock.tuesday)
    with pytest.raises(Refusal) as refused:
        ACTS[name][2](referral=referral, by=actor, at=clock.tuesday)
    assert refused.value.code == "wrong_stage" and str(refused.value)
    assert Service.objects.count() <= 1


def test_an_outcome_without_acceptance_is_refused(cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    with pytest.raises(Refusal):
        report_outcome(referral=referral, outcome="given", by=cast.shelter_manager, at=clock.tuesday)


@pytest.mark.parametrize("reason", ["", " \n"])
def test_declining_needs_a_written_reason(cast, clock, reason):
    referral = referral_at("sent", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        decline(referral=referral, reason=reason, by=cast.shelter_manager, at=clock.tuesday)
    assert refused.value.field == "reason"


def test_before_accepting_the_receiver_sees_the_need_but_not_the_person(cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    view = access.get_referral(referral, actor=cast.shelter_manager, purpose="referral", at=clock.monday)
    assert (view.line.need, view.line.sex, view.shared) == ("shelter", "female", ["full_name", "phone"])
    assert view.line.case_ref == "" and not view.can_open
    with pytest.raises(NotFound):
        access.open_shared(referral, actor=cast.shelter_manager, purpose="referral", at=clock.monday)


def test_after_accepting_the_receiver_opens_what_was_shared_and_nothing_else(cast, clock):
    referral = referral_at("accepted", cast, clock.monday)
    shared = access.open_shared(referral, actor=cast.shelter_manager, purpose="referral", at=clock.monday)
    assert shared.identity == {"full_name": LAN.full_name, "phone": LAN.phone}
    assert shared.circumstances == ""


def test_the_circumstances_are_shared_when_that_was_agreed(cast, clock):
    case = case_at("received", cast, clock.monday)
    referral = refer_to_shelter(cast, case, clock.tuesday, agreement=Agreement(shared=("circumstances",)))
    accept(referral=referral, by=cast.shelter_manager, at=clock.tuesday)
    shared = access.open_shared(referral, actor=cast.shelter_manager, purpose="referral", at=clock.tuesday)
    assert (shared.identity, shared.circumstances) == ({}, CIRCUMSTANCES)


def test_a_referral_is_no_way_into_the_case(cast, clock):
    referral = referral_at("accepted", cast, clock.monday)
    case = Referral.objects.get(ref=referral).case_id
    with pytest.raises(NotFound):
        access.get_case(case, actor=cast.shelter_manager, purpose="referral", at=clock.monday)
    with pytest.raises(NotFound):
        access.open_identity(case, actor=cast.shelter_manager, purpose="referral", at=clock.monday)


@pytest.mark.parametrize("stage", ["declined", "withdrawn"])
def test_what_was_declined_or_withdrawn_opens_nothing(cast, clock, stage):
    referral = referral_at(stage, cast, clock.monday)
    with pytest.raises(NotFound):
        access.open_shared(referral, actor=cast.shelter_manager, purpose="referral", at=clock.tuesday)


def test_withdrawing_consent_ends_an_accepted_referral_at_once(cast, clock):
    referral = referral_at("accepted", cast, clock.monday)
    withdraw(
        referral=referral, reason="Em đổi ý.", consent_ended=True, by=cast.social_worker, at=clock.tuesday
    )
    assert Consent.objects.get().withdrawn_at == clock.tuesday
    with pytest.raises(NotFound):
        access.open_shared(referral, actor=cast.shelter_manager, purpose="referral", at=clock.tuesday)


def test_a_consent_that_has_run_out_can_be_neither_accepted_nor_opened(cast, clock):
    case = case_at("received", cast, clock.monday)
    until = Agreement(shared=("phone",), expires_on=date(2026, 3, 4))
    referral = refer_to_shelter(cast, case, clock.tuesday, agreement=until)
    with pytest.raises(Refusal) as refused:
        accept(referral=referral, by=cast.shelter_manager, at=clock.thursday)
    assert refused.value.code == "consent_expired"
    accept(referral=referral, by=cast.shelter_manager, at=clock.wednesday)
    with pytest.raises(NotFound):
        access.open_shared(referral, actor=cast.shelter_manager, purpose="referral", at=clock.thursday)


def test_consent_is_kept_with_purpose_recipient_and_data(cast, clock):
    referral_at("sent", cast, clock.monday)
    kept = Consent.objects.get()
    assert (kept.purpose, kept.recipient_id, kept.shared) == (
        "shelter",
        cast.bodies.shelter.id,
        ["full_name", "phone"],
    )
    assert (kept.basis, kept.given_by, kept.given_on) == ("consent", "self", date(2026, 3, 2))


@pytest.mark.parametrize(
    ("agreement", "field"),
    [
        (Agreement(shared=("salary",)), "shared"),
        (Agreement(basis="custom"), "basis"),
        (Agreement(given_by="neighbour"), "given_by"),
        (Agreement(basis="emergency"), "consent_note"),
        (Agreement(given_on=date(2026, 3, 9)), "given_on"),
        (Agreement(expires_on=date(2026, 3, 1)), "expires_on"),
    ],
)
def test_a_consent_that_does_not_hold_sends_nothing(cast, clock, agreement, field):
    case = case_at("received", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        refer_to_shelter(cast, case, clock.tuesday, agreement=agreement)
    assert refused.value.field == field
    assert not Referral.objects.exists() and not Consent.objects.exists()


def test_for_a_child_the_representative_must_agree_unless_it_cannot_wait(cast, clock):
    case = case_at("received", cast, clock.monday, birth="2015", id_kind="", id_number="")
    with pytest.raises(Refusal) as refused:
        refer_to_shelter(cast, case, clock.tuesday)
    assert refused.value.code == "child_alone"
    urgent = Agreement(shared=("full_name",), basis="emergency", note="Cần nơi an toàn ngay đêm nay.")
    assert refer_to_shelter(cast, case, clock.tuesday, agreement=urgent)


def test_a_body_is_not_referred_to_itself_and_not_twice_for_the_same_need(cast, clock):
    case = case_at("received", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        refer_to_shelter(cast, case, clock.tuesday, to=cast.bodies.health.id)
    assert refused.value.code == "same_body"
    refer_to_shelter(cast, case, clock.tuesday)
    with pytest.raises(Refusal) as refused:
        refer_to_shelter(cast, case, clock.tuesday)
    assert refused.value.code == "already_referred"


def test_a_body_that_does_not_exist_is_refused(cast, clock):
    with pytest.raises(Refusal):
        refer_to_shelter(cast, case_at("received", cast, clock.monday), clock.tuesday, to=10**9)


def test_the_answer_is_due_in_three_working_days_or_twelve_hours_when_urgent(cast, clock):
    case = case_at("received", cast, clock.monday)
    refer_to_shelter(cast, case, clock.tuesday)
    refer_to_shelter(cast, case, clock.tuesday, need="medical", urgent=True)
    plain, urgent = Referral.objects.order_by("pk")
    assert plain.answer_due.astimezone(clock.monday.tzinfo).date() == date(2026, 3, 6)
    assert urgent.answer_due == clock.tuesday + timedelta(hours=12)


def test_the_sender_may_ask_for_a_sooner_answer_not_a_later_one(cast, clock):
    case = case_at("received", cast, clock.monday)
    refer_to_shelter(cast, case, clock.tuesday, answer_by=clock.wednesday)
    refer_to_shelter(cast, case, clock.tuesday, need="medical", answer_by=clock.tuesday + timedelta(days=60))
    sooner, capped = Referral.objects.order_by("pk")
    assert sooner.answer_due == clock.wednesday
    assert capped.answer_due.astimezone(clock.monday.tzinfo).date() == date(2026, 3, 6)
    with pytest.raises(Refusal):
        refer_to_shelter(cast, case, clock.tuesday, need="travel", answer_by=clock.monday)


def test_a_late_answer_counts_and_stays_late(cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    when = clock.monday + timedelta(days=20)
    accept(referral=referral, by=cast.shelter_manager, at=when)
    view = access.get_referral(referral, actor=cast.social_worker, purpose="referral", at=when)
    assert view.line.clock.state == "done_late"


@pytest.mark.parametrize(
    ("outcome", "services", "supported"),
    [
        ("given", 1, True),
        ("given_partly", 1, True),
        ("not_taken_up", 1, False),
        ("not_available", 1, False),
        ("lost_contact", 0, False),
    ],
)
def test_an_outcome_becomes_a_service_of_the_case_where_there_was_one(
    cast, clock, outcome, services, supported
):
    referral = referral_at("accepted", cast, clock.monday)
    report_outcome(referral=referral, outcome=outcome, by=cast.shelter_manager, at=clock.tuesday)
    assert Service.objects.count() == services
    assert (CaseFile.objects.get().first_support_on == date(2026, 3, 3)) is supported


@pytest.mark.parametrize(("day", "code"), [(date(2026, 3, 1), "too_early"), (date(2026, 3, 9), "in_future")])
def test_an_outcome_before_the_referral_or_ahead_of_time_is_refused(cast, clock, day, code):
    referral = referral_at("accepted", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        report_outcome(
            referral=referral, outcome="given", happened_on=day, by=cast.shelter_manager, at=clock.friday
        )
    assert refused.value.code == code


def test_the_words_of_a_referral_open_for_both_sides(cast, clock):
    referral = referral_at("declined", cast, clock.monday)
    for actor in (cast.social_worker, cast.shelter_manager):
        opened = access.open_words(referral, actor=actor, purpose="referral", at=clock.tuesday)
        assert opened == {"request": "Cần chỗ ở an toàn.", "reason": "Hết chỗ.", "outcome": ""}


def test_a_partner_of_another_body_cannot_answer(cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    stranger = Actor(account="P" * 12, role="partner", organisation=cast.bodies.legal_aid.id)
    with pytest.raises(NotFound):
        accept(referral=referral, by=stranger, at=clock.tuesday)


def test_what_is_shared_is_said_where_it_is_sent(cast, clock):
    assert set(SHARED.shared) <= set(words.SHAREABLE)
