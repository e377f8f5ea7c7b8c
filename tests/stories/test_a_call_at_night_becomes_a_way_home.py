"""A call at two in the morning: the tip is classified in its clock, a girl is received and helped."""

from __future__ import annotations

import pytest

from loive.base.errors import NotFound
from loive.base.period import Period, Span
from loive.cases import access as cases
from loive.security import audit
from loive.tips import access as tips
from tests.stories import journey

YEAR = Period(2026, Span.YEAR, 1, 15)
HERE = "75-2507"


@pytest.fixture
def left(cast, clock):
    return journey.whole(cast, clock)


def test_the_tip_was_classified_and_decided_in_time(left, cast, clock):
    clocks = tips.clocks(
        left.tip, actor=cast.investigator, purpose="handling", at=clock.at("2026-04-01 09:00")
    )

    assert {due.step: due.state for due in clocks}["decide"] == "done"
    assert "done_late" not in {due.state for due in clocks}


def test_the_case_stays_with_those_who_help_her_while_the_shelter_serves(left, cast, clock):
    case = cases.get_case(
        left.case, actor=cast.social_worker, purpose="support", at=clock.at("2026-04-01 09:00")
    )

    assert case.line.stage == "identified"
    assert case.line.holder == cast.bodies.health.id


def test_the_shelter_sees_what_was_shared_and_no_more(left, cast, clock):
    shared = cases.open_shared(
        left.referral, actor=cast.shelter_manager, purpose="support", at=clock.at("2026-04-01 09:00")
    )

    assert journey.NAME in str(shared)
    with pytest.raises(NotFound):
        cases.open_identity(
            left.case, actor=cast.shelter_manager, purpose="support", at=clock.at("2026-04-01 09:00")
        )


@pytest.mark.parametrize("outsider", ["outsider", "outside_investigator"])
def test_nobody_of_another_province_learns_that_she_exists(left, cast, clock, outsider):
    at = clock.at("2026-04-01 09:00")

    with pytest.raises(NotFound):
        cases.get_case(left.case, actor=getattr(cast, outsider), purpose="support", at=at)
    with pytest.raises(NotFound):
        cases.get_case("0" * 12, actor=getattr(cast, outsider), purpose="support", at=at)


def test_every_step_and_look_stands_in_an_unbroken_record(left):
    lines, broken = audit.verify()

    assert broken is None
    assert lines > 12


def test_her_name_stands_nowhere_in_the_clear(left, settings):
    from django.db import connection

    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            held = "".join(str(value) for row in cursor.fetchall() for value in row)
            assert journey.NAME not in held, table
            assert journey.TOLD not in held, table
