"""If the record cannot be written, nothing that the act began is left behind."""

from __future__ import annotations

import pytest
from django.apps import apps

from loive.cases.actions.open_case import open_case
from loive.organisations.actions.take_number import take_number
from loive.people.actions.register import Identity, register
from loive.security import audit
from loive.security.accounts.enrol import enrol
from loive.tips.actions.classify import classify
from loive.tips.actions.take import Told, take
from tests.house.code import LEVELS

COMMUNE = "26041-2507"
# Every table of ours but the ten thousand units, which no act here touches.
ROOMS = [room for room in LEVELS if room != "places"]
KEPT = [model for model in apps.get_models() if model.__module__.split(".")[1] in ROOMS]


def everything() -> dict[str, list[tuple]]:
    return {model._meta.db_table: sorted(model.objects.values_list(), key=repr) for model in KEPT}


@pytest.fixture
def acts(cast, clock):
    """Acts that would succeed, by name."""
    social, at = cast.social_worker, clock.tuesday
    person = register(who=Identity(full_name="Lò Thị Ví Dụ"), by=social, at=clock.monday)
    words = {"kind": "denunciation", "channel": "phone", "told": Told("Một xe lạ đón người.")}
    tip = take(**words, by=cast.investigator, at=clock.monday)
    number = {"kind": "BC", "symbol": "CATP", "year": 2026}
    return {
        "take a tip": lambda: take(**words, by=cast.hotline_operator, at=at),
        "classify a tip": lambda: classify(tip=tip, as_="trafficking", by=cast.investigator, at=at),
        "register a person": lambda: register(who=Identity(full_name="Lò Văn Ví Dụ"), by=social, at=at),
        "open a case": lambda: open_case(
            person=person, way_in="self_report", place=COMMUNE, by=social, at=at
        ),
        "take a number": lambda: take_number(
            organisation=cast.reporter.organisation, **number, by=cast.reporter, at=at
        ),
        "enrol": lambda: enrol(
            username="moi", name="Người Mới", password="x" * 12, by=cast.administrator, at=at
        ),
    }


ACTS = ["take a tip", "classify a tip", "register a person", "open a case", "take a number", "enrol"]


@pytest.mark.parametrize("act", ACTS)
def test_an_unrecorded_act_never_happened(acts, act: str, monkeypatch):
    before = everything()

    def fails(**words):
        raise audit.NotRecorded("the disk is full")

    with monkeypatch.context() as broken, pytest.raises(audit.NotRecorded):
        broken.setattr(audit, "record", fails)
        acts[act]()
    assert everything() == before


@pytest.mark.parametrize("act", ACTS)
def test_the_same_act_recorded_did_happen(acts, act: str):
    before = everything()
    acts[act]()
    assert everything() != before
    assert audit.verify()[1] is None
