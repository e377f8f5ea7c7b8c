"""Verified within its limits, identified with grounds; the day of the decision fixes the regime."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from loive.base.errors import Refusal
from loive.cases import access
from loive.cases.actions.close import reopen
from loive.cases.actions.correct import correct as correct_in
from loive.cases.actions.identify import Papers, identify
from loive.cases.actions.receive import receive
from loive.cases.actions.verify import extend_verification, verify, verify_initially
from loive.cases.models import CaseFile, Verification
from loive.people.actions.correct import correct
from loive.people.actions.register import Identity
from tests.factories.cases import case_at, open_one
from tests.factories.people import LAN


def state(case: str, step: str, cast, at) -> str:
    view = access.get_case(case, actor=cast.investigator, purpose="verification", at=at)
    return next(due.state for due in view.clocks if due.step == step)


@pytest.mark.parametrize(("days", "expected"), [(1, "done"), (3, "done"), (4, "done_late")])
def test_initial_verification_is_in_time_within_three_days_and_late_stays_late(cast, clock, days, expected):
    case = case_at("received", cast, clock.at("2026-03-02 07:00"))
    when = clock.monday + timedelta(days=days)
    verify_initially(case=case, result="signs", finding="Khớp.", by=cast.social_worker, at=when)
    assert state(case, "verify_initially", cast, when) == expected


def test_full_verification_begins_when_the_initial_one_ends(cast, clock):
    case = case_at("received", cast, clock.monday)
    verify_initially(
        case=case, result="unclear", finding="Chưa rõ.", by=cast.social_worker, at=clock.thursday
    )
    running = Verification.objects.get(done_at=None)
    assert (running.kind, running.started_at) == ("full", clock.thursday)
    assert running.due_at.astimezone(clock.monday.tzinfo).date() == date(2026, 3, 25)


def test_a_complex_verification_has_two_months_once(cast, clock):
    case = case_at("verifying", cast, clock.monday)
    extend_verification(case=case, reason="Nhiều địa bàn.", by=cast.investigator, at=clock.friday)
    due = Verification.objects.get(kind="full").due_at.astimezone(clock.monday.tzinfo).date()
    assert due == date(2026, 5, 4)
    with pytest.raises(Refusal) as refused:
        extend_verification(case=case, reason="Nữa.", by=cast.investigator, at=clock.friday)
    assert refused.value.code == "already_extended"


def test_a_verification_whose_time_ran_out_is_not_extended(cast, clock):
    case = case_at("verifying", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        extend_verification(
            case=case, reason="Trễ.", by=cast.investigator, at=clock.monday + timedelta(days=40)
        )
    assert refused.value.code == "limit_over"


@pytest.mark.parametrize("text", ["", "  ", "a" * 200_001])
def test_a_finding_is_words_and_not_too_many(cast, clock, text):
    case = case_at("received", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        verify_initially(case=case, result="signs", finding=text, by=cast.social_worker, at=clock.tuesday)
    assert refused.value.field == "finding"
    assert CaseFile.objects.get().stage == "received"


def test_after_verifying_the_decision_is_what_waits(cast, clock):
    case = case_at("verifying", cast, clock.monday)
    verify(case=case, result="signs", finding="Đủ.", by=cast.investigator, at=clock.tuesday)
    assert CaseFile.objects.get().next_step == "identify"
    with pytest.raises(Refusal):
        verify(case=case, result="signs", finding="Đủ.", by=cast.investigator, at=clock.tuesday)


@pytest.mark.parametrize(
    ("day", "regime"), [("2025-06-30", "2011"), ("2025-07-01", "2024"), ("2026-03-02", "2024")]
)
def test_the_day_of_identification_fixes_the_regime(cast, clock, day, regime):
    case, now = open_one(cast, clock.at("2025-07-02 08:00")), clock.at("2025-07-02 09:00")
    receive(case=case, received_at=clock.at("2025-06-20 08:00"), by=cast.commune_officer, at=now)
    identify(
        case=case,
        decision="identified",
        grounds="Đủ căn cứ.",
        papers=Papers(document="police"),
        decided_on=date.fromisoformat(day),
        by=cast.investigator,
        at=clock.monday,
    )
    assert CaseFile.objects.get().regime == regime


@pytest.mark.parametrize("decision", ["identified", "not_identified", "not_enough_grounds"])
def test_each_decision_needs_its_grounds(cast, clock, decision):
    case = case_at("verifying", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        identify(case=case, decision=decision, grounds="", by=cast.investigator, at=clock.tuesday)
    assert refused.value.field == "grounds"


@pytest.mark.parametrize(("day", "code"), [(date(2026, 3, 1), "too_early"), (date(2026, 3, 9), "in_future")])
def test_a_decision_before_reception_or_ahead_of_time_is_refused(cast, clock, day, code):
    case = case_at("verifying", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        identify(
            case=case,
            decision="identified",
            grounds="Đủ.",
            decided_on=day,
            by=cast.investigator,
            at=clock.friday,
        )
    assert refused.value.code == code


def test_before_verification_only_a_certifying_document_identifies(cast, clock):
    case = case_at("received", cast, clock.monday)
    words = {"case": case, "decision": "identified", "grounds": "Giấy xác nhận.", "by": cast.investigator}
    with pytest.raises(Refusal) as refused:
        identify(**words, at=clock.tuesday)
    assert refused.value.code == "not_verified"
    identify(**words, papers=Papers(document="rescuer", certificate="12/GXN"), at=clock.tuesday)
    row = CaseFile.objects.get()
    assert (row.stage, row.verified_at) == ("identified", clock.tuesday)
    assert not Verification.objects.filter(done_at=None).exists()


def test_a_document_cannot_certify_that_someone_is_no_victim(cast, clock):
    case = case_at("received", cast, clock.monday)
    with pytest.raises(Refusal):
        identify(
            case=case,
            decision="not_identified",
            grounds="Không.",
            papers=Papers(document="police"),
            by=cast.investigator,
            at=clock.tuesday,
        )


def test_not_enough_grounds_can_be_taken_up_again_and_both_decisions_stay(cast, clock):
    case = case_at("not_enough_grounds", cast, clock.monday)
    reopen(case=case, reason="Có nhân chứng mới.", by=cast.investigator, at=clock.wednesday)
    identify(case=case, decision="identified", grounds="Nhân chứng.", by=cast.investigator, at=clock.friday)
    view = access.get_case(case, actor=cast.investigator, purpose="verification", at=clock.friday)
    assert [made.decision for made in view.decisions] == ["not_enough_grounds", "identified"]
    assert (view.decision, view.identified_on) == ("identified", date(2026, 3, 6))


def test_what_became_known_of_the_person_counts_at_identification(cast, clock):
    case = case_at("verifying", cast, clock.monday, birth="", id_kind="", id_number="")
    row = CaseFile.objects.get()
    assert row.is_u16
    correct(person=row.person_id, who=Identity(**vars(LAN)), by=cast.commune_officer, at=clock.tuesday)
    identify(case=case, decision="identified", grounds="Đủ.", by=cast.investigator, at=clock.wednesday)
    row.refresh_from_db()
    assert (row.is_u16, row.is_u18, row.age_band) == (False, False, "21_23")


def test_an_identity_corrected_in_a_case_sets_its_age_as_at_reception(cast, clock):
    case = case_at("received", cast, clock.monday, birth="", id_kind="", id_number="")
    correct_in(case=case, who=LAN, by=cast.social_worker, at=clock.tuesday)
    row = CaseFile.objects.get()
    assert (row.is_u18, row.age_band) == (False, "21_23")
    view = access.open_identity(case, actor=cast.social_worker, purpose="support", at=clock.tuesday)
    assert view.opened["full_name"] == LAN.full_name
