"""What holds for every act on a case: who gets its page, what a refusal keeps, what happens once."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from loive.cases.models import CaseFile, Need, Referral, Service, Step
from tests.factories.cases import case_at
from tests.factories.tips import COMMUNE


@dataclass(frozen=True)
class Act:
    """An act: its page, stage, job, a good posting, a bad one, and the field the bad one gets wrong."""

    path: str
    stage: str
    job: str
    good: dict = field(default_factory=dict)
    bad: dict = field(default_factory=dict)
    wrong: str = ""


FINDING = {"result": "signs", "finding": "Khớp lời kể."}
DECISION = {
    "decision": "identified",
    "decided_on": "03/03/2026",
    "grounds": "Đủ căn cứ.",
    "exploitation": "lab",
}
ACTS = {
    "receive": Act(
        "tiep-nhan",
        "opened",
        "commune_officer",
        {"place": COMMUNE, "circumstances": "Mệt, cần nghỉ."},
        {"place-q": "không đâu cả", "circumstances": "Mệt, cần nghỉ."},
        "place",
    ),
    "take_over": Act("nhan-phu-trach", "received", "social_worker"),
    "verify_initially": Act(
        "xac-minh-ban-dau",
        "received",
        "social_worker",
        FINDING,
        {"result": "signs", "finding": ""},
        "finding",
    ),
    "verify": Act("xac-minh", "verifying", "investigator", FINDING, {"finding": "Khớp."}, "result"),
    "extend": Act(
        "keo-dai-xac-minh", "verifying", "investigator", {"reason": "Nhiều nơi."}, {"reason": ""}, "reason"
    ),
    "identify": Act(
        "xac-dinh", "verifying", "investigator", DECISION, {**DECISION, "grounds": ""}, "grounds"
    ),
    "need": Act("nhu-cau", "received", "social_worker", {"kind": "medical"}, {"kind": "wishes"}, "kind"),
    "service": Act(
        "ho-tro",
        "received",
        "commune_officer",
        {"kind": "medical", "outcome": "given", "given_on": "03/03/2026", "cost": "1.500.000"},
        {"kind": "medical", "outcome": "given", "given_on": "04/03/2026"},
        "given_on",
    ),
    "close": Act("dong", "identified", "social_worker", {"reason": "settled"}, {"reason": "tired"}, "reason"),
    "reopen": Act("mo-lai", "closed", "social_worker", {"reason": "Quay lại."}, {"reason": ""}, "reason"),
}
NAMES = pytest.mark.parametrize("name", ACTS)


def stands(case: str) -> tuple:
    return CaseFile.objects.filter(ref=case).values().get(), Step.objects.filter(case__ref=case).count()


@NAMES
def test_the_page_of_the_act_is_shown_to_whoever_may_do_it(visit, cast, clock, name):
    act = ACTS[name]
    case = case_at(act.stage, cast, clock.monday)
    response = visit(getattr(cast, act.job)).get(f"/ho-so/{case}/{act.path}")
    assert response.status_code == 200 and "ticket" in response.content.decode()


@NAMES
def test_the_act_is_done_and_leads_back_to_the_case(visit, cast, clock, name):
    act = ACTS[name]
    case = case_at(act.stage, cast, clock.monday)
    before = stands(case)
    response = visit(getattr(cast, act.job)).post(f"/ho-so/{case}/{act.path}", {**act.good, "ticket": "t"})
    assert response.status_code == 302 and response.url == f"/ho-so/{case}"
    assert stands(case) != before


@NAMES
def test_posted_twice_it_acts_once(visit, cast, clock, name):
    act = ACTS[name]
    case = case_at(act.stage, cast, clock.monday)
    client = visit(getattr(cast, act.job))
    first, second = (client.post(f"/ho-so/{case}/{act.path}", {**act.good, "ticket": "t"}) for _ in range(2))
    assert (first.status_code, first.url) == (second.status_code, second.url)
    after = stands(case)
    client.post(f"/ho-so/{case}/{act.path}", {**act.good, "ticket": "t"})
    assert stands(case) == after


@pytest.mark.parametrize("name", [name for name, act in ACTS.items() if act.wrong])
def test_bad_input_keeps_the_form_and_says_why_beside_the_field(visit, cast, clock, name):
    act = ACTS[name]
    case = case_at(act.stage, cast, clock.monday)
    before = stands(case)
    response = visit(getattr(cast, act.job)).post(f"/ho-so/{case}/{act.path}", {**act.bad, "ticket": "t"})
    assert response.status_code == 422
    assert response.context["form"].errors[act.wrong]
    page = response.content.decode()
    assert all(text in page for key, text in act.bad.items() if key in ("circumstances", "finding") and text)
    assert stands(case) == before


@NAMES
def test_the_outsider_does_nothing(visit, cast, clock, name):
    act = ACTS[name]
    case = case_at(act.stage, cast, clock.monday)
    before = stands(case)
    for actor in (cast.outsider, cast.outside_investigator):
        response = visit(actor).post(f"/ho-so/{case}/{act.path}", {**act.good, "ticket": "t"})
        assert response.status_code == 404
    assert stands(case) == before


@NAMES
def test_an_act_whose_time_is_past_leads_to_the_page_that_says_where_it_stands(visit, cast, clock, name):
    act = ACTS[name]
    stage = "opened" if act.stage == "closed" else "closed"
    case = case_at(stage, cast, clock.monday)
    response = visit(getattr(cast, act.job)).get(f"/ho-so/{case}/{act.path}")
    assert response.status_code == 302 and response.url == f"/ho-so/{case}"


def refer(cast, **changed) -> dict:
    given = {
        "need": "shelter",
        "to": cast.bodies.shelter.ref,
        "request": "Cần chỗ ở an toàn.",
        "shared": ["full_name", "phone"],
        "basis": "consent",
        "given_by": "self",
        "given_on": "03/03/2026",
        "ticket": "t",
    }
    return {**given, **changed}


def test_a_referral_is_sent_once_and_the_case_stays(visit, cast, clock):
    case = case_at("received", cast, clock.monday)
    client, url = visit(cast.social_worker), f"/ho-so/{case}/chuyen-tuyen"
    for _ in range(2):
        assert client.post(url, refer(cast)).url == f"/ho-so/{case}"
    referral = Referral.objects.get()
    assert (referral.receiver_id, referral.consent.shared) == (cast.bodies.shelter.id, ["full_name", "phone"])
    assert referral.case.holder_id == cast.bodies.commune.id


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"to": ""}, "to"),
        ({"to": "0" * 12}, "to"),
        ({"shared": ["salary"]}, "shared"),
        ({"given_on": "05/03/2026"}, "given_on"),
        ({"expires_on": "01/03/2026"}, "expires_on"),
        ({"basis": "emergency"}, "consent_note"),
    ],
)
def test_a_referral_that_cannot_be_keeps_what_was_typed(visit, cast, clock, changed, wrong):
    case = case_at("received", cast, clock.monday)
    response = visit(cast.social_worker).post(f"/ho-so/{case}/chuyen-tuyen", refer(cast, **changed))
    assert response.context["form"].errors[wrong]
    assert "Cần chỗ ở an toàn." in response.content.decode()
    assert not Referral.objects.exists()


def test_the_bodies_offered_are_those_that_meet_the_need_here(visit, cast, clock):
    case = case_at("received", cast, clock.monday)
    client = visit(cast.social_worker)
    offered = client.get(f"/ho-so/{case}/chuyen-tuyen?nhu-cau=legal_aid").context["bodies"]
    assert [body.id for body in offered] == [cast.bodies.legal_aid.id]


def test_a_need_that_stands_open_is_offered_no_second_time(visit, cast, clock):
    case = case_at("received", cast, clock.monday)
    client = visit(cast.social_worker)
    client.post(f"/ho-so/{case}/nhu-cau", {"kind": "medical", "ticket": "t"})
    form = client.get(f"/ho-so/{case}/nhu-cau").context["form"]
    assert "medical" not in dict(form.fields["kind"].choices)
    assert Need.objects.count() == 1


def test_a_cost_is_typed_as_people_write_it(visit, cast, clock):
    case = case_at("received", cast, clock.monday)
    visit(cast.social_worker).post(f"/ho-so/{case}/ho-tro", ACTS["service"].good)
    assert Service.objects.get().cost == 1_500_000
