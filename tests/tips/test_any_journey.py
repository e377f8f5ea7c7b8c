"""Whatever is tried in whatever order by whomever, a tip never reaches a state that contradicts itself."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loive.base.errors import NotFound, Refusal
from loive.tips import stages
from loive.tips.actions.assign import assign
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide, resume
from loive.tips.actions.extend import answer_extension, ask_extension, find_complex
from loive.tips.actions.forward import forward
from loive.tips.actions.inform import inform
from loive.tips.models import Step, Tip
from loive.tips.queries.clocks import next_step
from tests.factories.tips import take_tip

TRIES = {
    "classify": lambda pick, **w: classify(as_=("trafficking", "other_crime", "not_crime")[pick], **w),
    "decide": lambda pick, **w: decide(
        outcome=("instituted", "not_instituted", "suspended")[pick], reason="Vì.", **w
    ),
    "resume": lambda pick, **w: resume(reason="Vì." if pick else "", **w),
    "assign": lambda pick, **w: assign(**w),
    "complex": lambda pick, **w: find_complex(reason="Vì.", **w),
    "ask": lambda pick, **w: ask_extension(reason="Vì.", **w),
    "answer": lambda pick, **w: answer_extension(granted=bool(pick), reason="Vì.", **w),
    "inform": lambda pick, **w: inform(**w),
    "forward": lambda pick, **w: forward(**w),
}
JOBS = ("investigator", "investigator", "investigator", "prosecutor", "hotline_operator", "outsider")
TRY = st.tuples(st.sampled_from(list(TRIES)), st.integers(0, 2), st.sampled_from(JOBS), st.integers(0, 400))


def check(row: Tip) -> None:
    assert (row.stage == stages.RECEIVED) == (row.classified_at is None) == (row.classed_as == "")
    assert row.outcome == ("" if row.stage in stages.OPEN else row.stage)
    assert (row.decided_on is None) == (row.outcome == "")
    assert row.stage != stages.SUSPENDED or (row.suspended_on and not row.next_step)
    assert row.classed_as != stages.NOT_CRIME or row.stage == stages.CLASSIFIED
    assert row.extended_at is None or row.extension_answered_at is not None
    assert (row.next_step, row.next_due) == next_step(row)
    assert row.supervisor_id is not None or row.extension_asked_at is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tries=st.lists(TRY, max_size=12), through_hotline=st.booleans())
def test_no_order_of_acts_makes_a_tip_contradict_itself(cast, clock, tries, through_hotline):
    taker = cast.hotline_operator if through_hotline else cast.investigator
    tip, at = take_tip(by=taker, at=clock.monday), clock.monday
    begun = Tip.objects.get(ref=tip)
    for name, pick, job, hours in tries:
        at += timedelta(hours=hours)
        before, steps = Tip.objects.filter(ref=tip).values().get(), Step.objects.filter(tip=tip).count()
        try:
            TRIES[name](pick, tip=tip, by=getattr(cast, job), at=at)
        except (Refusal, NotFound):
            assert Tip.objects.filter(ref=tip).values().get() == before
            assert Step.objects.filter(tip=tip).count() == steps
        row = Tip.objects.get(ref=tip)
        check(row)
        fixed = ("received_at", "classify_due", "assign_due", "receiver_id")
        assert [getattr(row, f) for f in fixed] == [getattr(begun, f) for f in fixed]
