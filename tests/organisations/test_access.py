"""Where a shelter lies: its own people and those who bring someone there may know, nobody else."""

from __future__ import annotations

import pytest

from loive.base.errors import NotFound
from loive.organisations.access import address_of
from loive.security import audit

pytestmark = pytest.mark.django_db


def asked(cast, clock, who: str) -> str | None:
    shelter = cast.bodies.shelter
    return address_of(shelter.ref, actor=getattr(cast, who), purpose="transport", at=clock.monday)


@pytest.mark.parametrize("who", ["shelter_manager", "social_worker", "investigator"])
def test_its_own_people_and_those_who_bring_someone_there_may_know(cast, clock, who: str):
    assert "phường Trấn Biên" in asked(cast, clock, who)
    assert audit.verify() == (1, None)


@pytest.mark.parametrize(
    "who",
    ["outsider", "outside_investigator", "leader", "administrator", "auditor", "commune_officer", "reporter"],
)
def test_nobody_else_may_know(cast, clock, who: str):
    assert asked(cast, clock, "shelter_manager")
    with pytest.raises(NotFound):
        asked(cast, clock, who)


def test_an_absent_body_answers_like_a_forbidden_one(cast, clock):
    with pytest.raises(NotFound):
        address_of("NOTHING", actor=cast.shelter_manager, purpose="transport", at=clock.monday)


def test_when_the_look_cannot_be_recorded_nothing_is_opened(cast, clock, monkeypatch: pytest.MonkeyPatch):
    def fails(**_line: object) -> None:
        raise RuntimeError("no record")

    monkeypatch.setattr(audit, "record", fails)
    with pytest.raises(RuntimeError):
        asked(cast, clock, "shelter_manager")
