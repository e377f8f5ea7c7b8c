"""The receiver's board and the referral's page: the need at once, the identity only after accepting."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.cases import words
from loive.cases.models import Referral, Service
from loive.security.audit.models import Line
from loive.web.referrals import lists
from tests.factories.cases import case_at, refer_to_shelter, referral_at
from tests.factories.people import LAN

HTMX = {"HX-Request": "true"}


@pytest.mark.parametrize("show", words.REFERRALS_SHOWN)
def test_every_list_shows_its_empty_state(visit, cast, show):
    page = visit(cast.shelter_manager).get(f"/chuyen-tuyen?xem={show}").content.decode()
    assert str(lists.EMPTY[show][0]) in page


def test_the_board_begins_with_what_waits_for_the_receiver(visit, cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    context = visit(cast.shelter_manager).get("/chuyen-tuyen").context
    assert (context["show"], [row["line"].ref for row in context["rows"]]) == ("waiting", [referral])


def test_who_only_sends_begins_with_what_was_sent(visit, cast, clock):
    referral_at("sent", cast, clock.monday)
    assert visit(cast.commune_officer).get("/chuyen-tuyen").context["show"] == "sent"


@pytest.mark.parametrize("stage", words.REFERRAL_STAGES)
def test_the_page_of_every_stage_is_shown_to_both_sides(visit, cast, clock, stage):
    referral = referral_at(stage, cast, clock.monday)
    for actor in (cast.shelter_manager, cast.social_worker, cast.commune_officer):
        assert visit(actor).get(f"/chuyen-tuyen/{referral}").status_code == 200


@pytest.mark.parametrize("job", ["outsider", "outside_investigator", "leader", "auditor", "prosecutor"])
def test_the_outsider_is_told_there_is_no_such_page(visit, cast, clock, job):
    client = visit(getattr(cast, job))
    for ref in (referral_at("accepted", cast, clock.monday), "0" * 12):
        for tail in ("", "/danh-tinh", "/noi-dung", "/dong-y", "/tu-choi", "/ket-qua", "/rut-lai"):
            assert client.get(f"/chuyen-tuyen/{ref}{tail}").status_code == 404
            given = {"purpose": "referral", "reason": "x", "outcome": "given"}
            assert client.post(f"/chuyen-tuyen/{ref}{tail}", given).status_code in (404, 405)


def test_before_accepting_nothing_of_the_identity_opens(visit, cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    client = visit(cast.shelter_manager)
    page = client.get(f"/chuyen-tuyen/{referral}").content.decode()
    assert "Mở được sau khi đồng ý nhận." in page and LAN.full_name not in page
    assert client.post(f"/chuyen-tuyen/{referral}/danh-tinh", {"purpose": "referral"}).status_code == 404


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_after_accepting_what_was_shared_opens_and_nothing_else(visit, cast, clock, headers):
    referral = referral_at("accepted", cast, clock.monday)
    client = visit(cast.shelter_manager)
    answer = client.post(f"/chuyen-tuyen/{referral}/danh-tinh", {"purpose": "referral"}, headers=headers)
    page = answer.content.decode()
    assert LAN.full_name in page and LAN.phone in page
    assert LAN.id_number not in page and LAN.birth not in page and LAN.address not in page
    assert Line.objects.get(what="referral.identity_opened").seen == "full_name,phone"


def test_the_request_opens_for_both_sides(visit, cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    for actor in (cast.shelter_manager, cast.social_worker):
        page = (
            visit(actor).post(f"/chuyen-tuyen/{referral}/noi-dung", {"purpose": "referral"}).content.decode()
        )
        assert "Cần chỗ ở an toàn." in page


def test_the_receiver_is_shown_no_way_into_the_case(visit, cast, clock):
    referral = referral_at("accepted", cast, clock.monday)
    case = Referral.objects.get().case_id
    assert case not in visit(cast.shelter_manager).get(f"/chuyen-tuyen/{referral}").content.decode()
    assert f"/ho-so/{case}" in visit(cast.social_worker).get(f"/chuyen-tuyen/{referral}").content.decode()


ACTS = {
    "accept": ("dong-y", "sent", "shelter_manager", {}, "accepted"),
    "decline": ("tu-choi", "sent", "shelter_manager", {"reason": "Hết chỗ."}, "declined"),
    "report": (
        "ket-qua",
        "accepted",
        "shelter_manager",
        {"outcome": "given", "happened_on": "03/03/2026", "text": "Đã đón."},
        "done",
    ),
    "withdraw": ("rut-lai", "sent", "social_worker", {"reason": "Gửi nhầm."}, "withdrawn"),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_done_once_however_often_it_is_posted(visit, cast, clock, name):
    path, stage, job, good, end = ACTS[name]
    referral = referral_at(stage, cast, clock.monday)
    client = visit(getattr(cast, job))
    assert client.get(f"/chuyen-tuyen/{referral}/{path}").status_code == 200
    for _ in range(2):
        answer = client.post(f"/chuyen-tuyen/{referral}/{path}", {**good, "ticket": "t"})
        assert answer.url == f"/chuyen-tuyen/{referral}"
    assert Referral.objects.get().stage == end
    assert Service.objects.count() == (1 if name == "report" else 0)


@pytest.mark.parametrize(
    ("name", "bad", "wrong"),
    [
        ("decline", {"reason": " "}, "reason"),
        ("report", {"outcome": "given", "happened_on": "09/03/2026", "text": "Đã đón."}, "happened_on"),
        ("report", {"outcome": "great", "happened_on": "03/03/2026", "text": "Đã đón."}, "outcome"),
        ("withdraw", {"reason": ""}, "reason"),
    ],
)
def test_bad_input_keeps_the_form_and_moves_nothing(visit, cast, clock, name, bad, wrong):
    path, stage, job, _good, _end = ACTS[name]
    referral = referral_at(stage, cast, clock.monday)
    answer = visit(getattr(cast, job)).post(f"/chuyen-tuyen/{referral}/{path}", {**bad, "ticket": "t"})
    assert answer.status_code == 422 and answer.context["form"].errors[wrong]
    assert bad.get("text", "") in answer.content.decode()
    assert Referral.objects.get().stage == stage


@pytest.mark.parametrize("name", ["accept", "decline", "report"])
def test_the_sender_does_not_answer_for_the_receiver(visit, cast, clock, name):
    path, stage, _job, good, _end = ACTS[name]
    referral = referral_at(stage, cast, clock.monday)
    visit(cast.social_worker).post(f"/chuyen-tuyen/{referral}/{path}", {**good, "ticket": "t"})
    assert Referral.objects.get().stage == stage


@pytest.mark.parametrize("name", ACTS)
def test_an_act_whose_time_is_past_leads_to_the_page_that_says_so(visit, cast, clock, name):
    path, _stage, job, _good, _end = ACTS[name]
    referral = referral_at("declined", cast, clock.monday)
    answer = visit(getattr(cast, job)).get(f"/chuyen-tuyen/{referral}/{path}")
    assert answer.url == f"/chuyen-tuyen/{referral}"


def test_the_board_asks_the_database_as_often_for_one_as_for_fifty(
    visit, cast, clock, django_assert_num_queries
):
    client = visit(cast.shelter_manager)

    def fill(count: int) -> None:
        for _ in range(count):
            case = case_at("received", cast, clock.monday, id_kind="", id_number="")
            refer_to_shelter(cast, case, clock.tuesday)

    fill(1)
    client.get("/chuyen-tuyen")
    with CaptureQueriesContext(connection) as once:
        client.get("/chuyen-tuyen")
    fill(49)
    with django_assert_num_queries(len(once)):
        assert len(client.get("/chuyen-tuyen").context["rows"]) == 50


def test_pages_lead_on_by_key(visit, cast, clock, monkeypatch):
    monkeypatch.setattr(lists, "PAGE", 2)
    made = {
        refer_to_shelter(
            cast, case_at("received", cast, clock.monday, id_kind="", id_number=""), clock.tuesday
        )
        for _ in range(3)
    }
    client, seen, url = visit(cast.shelter_manager), [], "/chuyen-tuyen?xem=waiting"
    while url:
        context = client.get(url).context
        seen += [row["line"].ref for row in context["rows"]]
        url = context["next"]
    assert sorted(seen) == sorted(made)


def test_the_page_is_complete_in_english(visit, cast, clock):
    referral = referral_at("sent", cast, clock.monday)
    page = visit(cast.shelter_manager, english=True).get(f"/chuyen-tuyen/{referral}").content.decode()
    assert "Consent to share" in page and "Sự đồng ý chia sẻ" not in page
