"""Whatever is tried in whatever order by whomever, a case and its referrals never contradict themselves."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loive.base.errors import NotFound, Refusal
from loive.cases import stages
from loive.cases.actions.answer import accept, decline
from loive.cases.actions.close import close, reopen
from loive.cases.actions.identify import Papers, identify
from loive.cases.actions.receive import receive
from loive.cases.actions.report_outcome import report_outcome
from loive.cases.actions.support import Given, give_service, record_need
from loive.cases.actions.take_over import take_over
from loive.cases.actions.verify import extend_verification, verify, verify_initially
from loive.cases.actions.withdraw import withdraw
from loive.cases.models import CaseFile, Referral, Service, Verification
from tests.factories.cases import open_one, refer_to_shelter

DECISIONS = ("identified", "not_identified", "not_enough_grounds")
KINDS = ("medical", "schooling", "shelter")
TRIES = {
    "receive": lambda pick, **w: receive(**w),
    "verify_initially": lambda pick, **w: verify_initially(result="signs", finding="Khớp.", **w),
    "verify": lambda pick, **w: verify(result="signs", finding="Đủ.", **w),
    "extend": lambda pick, **w: extend_verification(reason="Phức tạp.", **w),
    "identify": lambda pick, **w: identify(
        decision=DECISIONS[pick], grounds="Có.", papers=Papers(document="police" if pick == 0 else ""), **w
    ),
    "need": lambda pick, **w: record_need(kind=KINDS[pick], **w),
    "service": lambda pick, **w: give_service(service=Given(KINDS[pick]), **w),
    "take_over": lambda pick, **w: take_over(**w),
    "close": lambda pick, **w: close(reason="settled", **w),
    "reopen": lambda pick, **w: reopen(reason="Lại.", **w),
}
REFERRAL_TRIES = {
    "accept": accept,
    "decline": lambda **w: decline(reason="Hết.", **w),
    "report": lambda **w: report_outcome(outcome="given", **w),
    "withdraw": lambda **w: withdraw(reason="Thôi.", **w),
}
JOBS = ("social_worker", "commune_officer", "investigator", "shelter_manager", "outsider")
TRY = st.tuples(
    st.sampled_from(["refer", *TRIES, *REFERRAL_TRIES]),
    st.integers(0, 2),
    st.sampled_from(JOBS),
    st.integers(1, 300),
)


def check(case: str) -> None:
    row = CaseFile.objects.get(ref=case)
    closed = row.stage == stages.CLOSED
    assert closed == (row.closed_at is not None) == bool(row.closing)
    at_heart = row.stage_before if closed else row.stage
    assert (at_heart in stages.DECISIONS) == bool(row.decision) == bool(row.regime)
    assert not row.decision or row.decision == at_heart
    assert (at_heart == stages.OPENED) == (row.received_at is None)
    running = Verification.objects.filter(case=case, done_at=None)
    assert running.count() <= 1 and not (running and row.decision)
    given = Service.objects.filter(case=case, outcome="given").order_by("given_on").first()
    assert row.first_support_on == (given.given_on if given else None)
    live = Referral.objects.filter(case=case, stage__in=stages.REFERRAL_LIVE)
    assert not (closed and live)
    for referral in Referral.objects.filter(case=case):
        assert (referral.stage in ("accepted", "declined", "done")) <= (referral.answered_at is not None)
        assert (referral.stage == "done") == bool(referral.outcome_code)


def attempt(name, pick, actor, at, case, cast) -> None:
    if name == "refer":
        refer_to_shelter(cast, case, at, need=KINDS[pick])
    elif name in TRIES:
        TRIES[name](pick, case=case, by=actor, at=at)
    else:
        newest = Referral.objects.filter(case=case).order_by("-pk").first()
        if newest:
            REFERRAL_TRIES[name](referral=newest.ref, by=actor, at=at)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tries=st.lists(TRY, max_size=14))
def test_no_order_of_acts_makes_a_case_contradict_itself(cast, clock, tries):
    case, at = open_one(cast, clock.monday, id_kind="", id_number=""), clock.monday
    for name, pick, job, hours in tries:
        at += timedelta(hours=hours)
        before = CaseFile.objects.filter(ref=case).values().get()
        try:
            attempt(name, pick, getattr(cast, job), at, case, cast)
        except (Refusal, NotFound):
            assert CaseFile.objects.filter(ref=case).values().get() == before
        check(case)
