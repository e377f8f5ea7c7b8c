"""The policy against what each post's work needs: every role, every act, every kind of record."""

from __future__ import annotations

import itertools

import pytest

from loive.security.actor import CLOCK, Actor
from loive.security.policy import ACTS, ROLES, RULES, Reach, Subject, decide, may, reaches, role_may
from tests.security.expected_rights import EXPECTED

MINE, OTHER = 7, 8
# Kinds of records, and the reaches under which each may be touched.
RECORDS: dict[str, tuple[Subject, set[str]]] = {
    "nothing yet": (Subject(), {"new", "any"}),
    "held by my body": (Subject(holders=frozenset({MINE})), {"new", "any", "body"}),
    "shared by my body": (Subject(holders=frozenset({OTHER, MINE})), {"new", "any", "body"}),
    "sent to my body": (
        Subject(holders=frozenset({OTHER}), receivers=frozenset({MINE})),
        {"new", "any", "receiver"},
    ),
    "in my area": (Subject(holders=frozenset({OTHER}), in_area=True), {"new", "any", "area"}),
    "another body's": (Subject(holders=frozenset({OTHER}), receivers=frozenset({OTHER})), {"new", "any"}),
    "mine in every way": (
        Subject(frozenset({MINE}), frozenset({MINE}), True),
        {"new", "any", "body", "receiver", "area"},
    ),
}
CASES = list(itertools.product(ROLES, sorted(ACTS), RECORDS))


def actor(role: str) -> Actor:
    return Actor(account="ACC0UNT00001", role=role, organisation=MINE)


def test_the_table_is_compared_in_more_than_a_thousand_cases():
    assert len(CASES) > 1000
    assert set(EXPECTED) == set(ROLES)


def test_every_act_is_expected_of_somebody_and_no_other():
    expected = {act for rights in EXPECTED.values() for acts in rights.values() for act in acts}
    assert expected == ACTS


@pytest.mark.parametrize("act", sorted(ACTS))
@pytest.mark.parametrize("role", ROLES)
def test_a_post_may_do_what_its_work_needs_and_nothing_else(role: str, act: str):
    for record, (subject, under) in RECORDS.items():
        expected = any(act in EXPECTED[role].get(reach, ()) for reach in under)
        assert may(actor(role), act, subject) == expected, f"{role} {act} on a record {record}"


@pytest.mark.parametrize("act", sorted(ACTS))
@pytest.mark.parametrize("role", ["", "nobody", "account", "Auditor", "auditor ", "admin", CLOCK.role])
def test_an_unknown_role_may_do_nothing(role: str, act: str):
    assert not any(may(actor(role), act, subject) for subject, _ in RECORDS.values())


@pytest.mark.parametrize("act", ["", "tip", "tip.*", "tip.burn", "TIP.READ", "tip.read "])
def test_an_unknown_act_is_an_error_and_never_an_answer(act: str):
    with pytest.raises(KeyError, match="no such act"):
        may(actor("auditor"), act)


def test_the_answer_names_the_rule_that_gave_it():
    answer = decide(actor("auditor"), "record.read")
    assert answer.allowed
    assert (answer.rule.role, answer.rule.act, answer.rule.reach) == ("auditor", "record.read", Reach.ANY)


def test_a_refusal_names_no_rule():
    assert decide(actor("leader"), "record.read").rule is None


@pytest.mark.parametrize("role", ROLES)
def test_what_menus_show_is_what_the_table_holds(role: str):
    shown = {act for act in ACTS if role_may(role, act)}
    assert shown == {rule.act for rule in RULES if rule.role == role}
    assert all(reaches(role, act) for act in shown)


@pytest.mark.parametrize(
    "role", ["auditor", "administrator", "statistician", "reporter", "leader", "programme_officer"]
)
def test_who_does_not_work_with_people_never_reaches_a_name(role: str):
    told = {act for act in ACTS if act.split(".")[0] in ("person", "case", "tip", "referral")}
    assert not [act for act in told if role_may(role, act)]
