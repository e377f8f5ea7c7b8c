"""Each act of a case: by whom, at which stage, once, together with its line in the record or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loive.base.errors import NotFound, Refusal
from loive.cases import stages, words
from loive.cases.actions.answer import accept, decline
from loive.cases.actions.close import close, reopen
from loive.cases.actions.correct import Identity, correct
from loive.cases.actions.identify import identify
from loive.cases.actions.receive import receive
from loive.cases.actions.report_outcome import report_outcome
from loive.cases.actions.support import Given, give_service, record_need
from loive.cases.actions.take_over import take_over
from loive.cases.actions.verify import extend_verification, verify, verify_initially
from loive.cases.actions.withdraw import withdraw
from loive.cases.models import CaseFile, Consent, Need, Part, Referral, Service, Step, Verification
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.security.audit.models import Line
from tests.factories.cases import case_at, refer_to_shelter, referral_at

# Name → (the policy's act, a stage it is done at, how, its line in the record).
ACTS: dict[str, tuple[str, str, Callable[..., object], str]] = {
    "receive": ("case.receive", "opened", lambda **w: receive(**w), "case.received"),
    "take_over": ("case.take_over", "received", lambda **w: take_over(**w), "case.taken_over"),
    "verify_initially": (
        "case.verify_initially",
        "received",
        lambda **w: verify_initially(result="signs", finding="Khớp.", **w),
        "case.verified_initially",
    ),
    "verify": (
        "case.verify",
        "verifying",
        lambda **w: verify(result="signs", finding="Đủ.", **w),
        "case.verified",
    ),
    "extend": (
        "case.verify",
        "verifying",
        lambda **w: extend_verification(reason="Nhiều nơi.", **w),
        "case.verification_extended",
    ),
    "identify": (
        "case.identify",
        "verifying",
        lambda **w: identify(decision="identified", grounds="Đủ.", **w),
        "case.identified",
    ),
    "need": ("case.support", "received", lambda **w: record_need(kind="medical", **w), "case.need_recorded"),
    "service": (
        "case.support",
        "received",
        lambda **w: give_service(service=Given("medical"), **w),
        "case.service_given",
    ),
    "correct": (
        "person.correct",
        "received",
        lambda **w: correct(who=Identity(full_name="Lan"), **w),
        "case.identity_corrected",
    ),
    "close": ("case.close", "identified", lambda **w: close(reason="settled", **w), "case.closed"),
    "reopen": ("case.reopen", "closed", lambda **w: reopen(reason="Quay lại.", **w), "case.reopened"),
}
JOBS = (
    "social_worker",
    "commune_officer",
    "investigator",
    "border_officer",
    "shelter_manager",
    "hotline_operator",
    "leader",
    "auditor",
    "outsider",
    "outside_investigator",
)
WHO = {
    "receive": "commune_officer",
    "verify": "investigator",
    "extend": "investigator",
    "identify": "investigator",
}


@pytest.mark.parametrize("stage", words.STAGES)
@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("job", JOBS)
def test_a_post_does_an_act_at_a_stage_just_when_the_table_lets_it(cast, clock, stage, name, job):
    case = case_at(stage, cast, clock.monday)
    actor: Actor = getattr(cast, job)
    act, _stage, do, _line = ACTS[name]
    bodies = frozenset(Part.objects.filter(case=case).values_list("body", flat=True))
    allowed = policy.may(actor, act, policy.Subject(holders=bodies)) and stages.may_at(stage, act)
    if name == "identify":
        allowed = allowed and stage == "verifying"  # from reception only with a document
    if allowed:
        do(case=case, by=actor, at=clock.tuesday)
    else:
        with pytest.raises((NotFound, Refusal)):
            do(case=case, by=actor, at=clock.tuesday)
        assert CaseFile.objects.get(ref=case).stage == stage


def test_every_stage_and_act_of_the_tables_has_its_word_and_its_rule():
    assert set(stages.STAGES) == set(words.STAGES)
    assert set(stages.REFERRAL_STAGES) == set(words.REFERRAL_STAGES)
    acts = (
        {line.act for line in stages.MOVES}
        | set(stages.STAYS)
        | {a for _w, a in stages.REFERRAL_MOVES.values()}
    )
    assert acts <= policy.ACTS
    assert set(stages.WAITS_FOR) <= set(words.TO_DO)


def test_who_sees_a_case_but_may_not_act_is_told_so(cast, clock):
    case = case_at("received", cast, clock.monday)
    with pytest.raises(Refusal) as refused:
        close(case=case, reason="settled", by=cast.investigator, at=clock.tuesday)
    assert refused.value.code == "forbidden"


@pytest.mark.parametrize("name", ACTS)
def test_an_act_stands_in_the_record(cast, clock, name):
    _act, stage, do, line = ACTS[name]
    case = case_at(stage, cast, clock.monday)
    actor = getattr(cast, WHO.get(name, "social_worker"))
    before = Line.objects.filter(what=line).count()
    do(case=case, by=actor, at=clock.tuesday)
    kept = Line.objects.filter(what=line).order_by("-number")
    assert (kept.count(), kept[0].about, kept[0].account) == (before + 1, case, actor.account)


def held() -> list:
    tables = (CaseFile, Part, Verification, Need, Service, Referral, Consent, Step)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def broken(**_words):
    raise RuntimeError


@pytest.mark.parametrize("name", ACTS)
def test_when_the_record_fails_the_act_did_not_happen(cast, clock, name, monkeypatch):
    _act, stage, do, _line = ACTS[name]
    case = case_at(stage, cast, clock.monday)
    before = held()
    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(RuntimeError):
        do(case=case, by=getattr(cast, WHO.get(name, "social_worker")), at=clock.tuesday)
    assert held() == before


@pytest.mark.parametrize(
    ("stage", "act"),
    [
        ("sent", lambda cast, **w: accept(by=cast.shelter_manager, **w)),
        ("sent", lambda cast, **w: decline(reason="Hết.", by=cast.shelter_manager, **w)),
        ("sent", lambda cast, **w: withdraw(reason="Nhầm.", by=cast.social_worker, **w)),
        ("accepted", lambda cast, **w: report_outcome(outcome="given", by=cast.shelter_manager, **w)),
    ],
)
def test_when_the_record_fails_the_referral_did_not_move(cast, clock, stage, act, monkeypatch):
    referral = referral_at(stage, cast, clock.monday)
    before = held()
    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(RuntimeError):
        act(cast, referral=referral, at=clock.tuesday)
    assert held() == before


def test_when_the_record_fails_nothing_was_referred(cast, clock, monkeypatch):
    case = case_at("received", cast, clock.monday)
    before = held()
    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(RuntimeError):
        refer_to_shelter(cast, case, clock.tuesday)
    assert held() == before


def test_a_case_with_a_running_referral_is_not_closed(cast, clock):
    case = Referral.objects.get(ref=referral_at("accepted", cast, clock.monday)).case_id
    with pytest.raises(Refusal) as refused:
        close(case=case, reason="settled", by=cast.social_worker, at=clock.tuesday)
    assert refused.value.code == "referral_live"


def test_a_closed_case_opens_again_at_the_stage_it_had(cast, clock):
    case = case_at("closed", cast, clock.monday)
    reopen(case=case, reason="Quay lại.", by=cast.social_worker, at=clock.friday)
    row = CaseFile.objects.get()
    assert (row.stage, row.closed_at, row.closing) == ("identified", None, "")


def test_an_outcome_after_the_case_was_closed_adds_no_service_to_it(cast, clock):
    referral = referral_at("done", cast, clock.monday)
    case = Referral.objects.get(ref=referral).case
    close(case=case.ref, reason="settled", by=cast.social_worker, at=clock.tuesday)
    with pytest.raises(Refusal):
        give_service(case=case.ref, service=Given("medical"), by=cast.social_worker, at=clock.friday)
