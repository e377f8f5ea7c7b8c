"""Real plans of four provinces, read and confirmed side by side; skipped where the texts are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from loive.analytics.indicators import BY_ID
from loive.documents.plan_import import read_plan
from loive.plans import queries
from loive.plans.actions.confirm import confirm
from loive.plans.actions.correct import correct
from loive.plans.actions.propose import propose

SEEDS = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("0*.txt"))
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS, reason="the shared seeds are not beside the repository"),
]


@pytest.fixture
def taken_in(cast, clock):
    """Read a plan in and confirm it, naming by hand only what a copy leaves out."""

    def take(path: Path):
        found = read_plan(path.name, path.read_bytes())
        by = {"by": cast.programme_officer, "at": clock.monday}
        held = propose(name=path.name, read=found.as_json(), text=found.text, **by)
        head = held.understood["head"]
        missing = {name: told for name, told in MISSING.items() if not head[name]}
        if missing:
            correct(proposal=held.ref, item="head", changes=missing, **by)
        return confirm(proposal=held.ref, **by)

    return take


MISSING = {
    "title": "Kế hoạch",
    "issuing_body": "Ủy ban nhân dân tỉnh",
    "period_start": "2016",
    "period_end": "2020",
}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_each_becomes_a_plan_whose_parts_stand_in_its_text(taken_in, path):
    plan = taken_in(path)
    text = plan.proposal.text

    parts = [*plan.targets.all(), *plan.tasks.all(), *plan.rules.all()]
    assert parts
    assert all(part.span_start is None or 0 <= part.span_start < part.span_end <= len(text) for part in parts)
    assert queries.matrix(plan).rows


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_measure_proposed_for_a_target_is_defined(taken_in, path):
    proposed = [(t.indicator, t.cohort) for t in taken_in(path).targets.all() if t.indicator]

    assert [pair for pair in proposed if pair[0] not in BY_ID] == []
    assert [p for p in proposed if BY_ID[p[0]].cohorts and not BY_ID[p[0]].cohort(p[1])] == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_duty_is_on_the_calendar_or_stands_as_not_set(taken_in, path):
    plan = taken_in(path)
    rules = {rule.ref for rule in plan.rules.all()}

    seen = {day.rule for year in (*plan.years, plan.ends + 1) for day in queries.calendar(plan, year).days}
    unset = {day.rule for day in queries.calendar(plan, plan.starts).unset}
    assert rules <= seen | unset


def test_all_five_stand_side_by_side(taken_in):
    plans = [taken_in(path) for path in SEEDS]

    assert len({plan.pk for plan in plans}) == len(SEEDS) == 5
    assert len(queries.list_plans()) == 5
