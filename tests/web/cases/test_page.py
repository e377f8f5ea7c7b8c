"""A case's page: where it stands, what comes next, and no name until it is asked for."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.cases.actions.support import Given, give_service, record_need
from loive.cases.actions.take_over import take_over
from loive.security.audit.models import Line
from tests.factories.cases import CIRCUMSTANCES, case_at, refer_to_shelter
from tests.factories.people import LAN

STAGES = ("opened", "received", "verifying", "identified", "not_identified", "not_enough_grounds", "closed")
HTMX = {"HX-Request": "true"}


@pytest.mark.parametrize("stage", STAGES)
def test_the_page_of_every_stage_is_shown_to_whoever_works_on_the_case(visit, cast, clock, stage):
    case = case_at(stage, cast, clock.monday)
    for actor in (cast.social_worker, cast.commune_officer, cast.investigator):
        assert visit(actor).get(f"/ho-so/{case}").status_code == 200


@pytest.mark.parametrize("job", ["outsider", "outside_investigator", "shelter_manager", "leader", "auditor"])
def test_the_outsider_is_told_there_is_no_such_page(visit, cast, clock, job):
    client = visit(getattr(cast, job))
    for ref in (case_at("received", cast, clock.monday), "0" * 12):
        for tail in ("", "/danh-tinh", "/loi-ke", "/nhu-cau", "/dong", "/chuyen-tuyen"):
            assert client.get(f"/ho-so/{ref}{tail}").status_code == 404
            assert client.post(f"/ho-so/{ref}{tail}", {"purpose": "support"}).status_code in (404, 405)


def test_no_name_and_no_story_stand_on_the_page(visit, cast, clock):
    case = case_at("identified", cast, clock.monday)
    page = visit(cast.social_worker).get(f"/ho-so/{case}").content.decode()
    assert LAN.full_name not in page and CIRCUMSTANCES not in page and "Đủ căn cứ." not in page


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_the_identity_opens_for_a_purpose_and_is_recorded(visit, cast, clock, headers):
    case = case_at("received", cast, clock.monday)
    response = visit(cast.social_worker).post(
        f"/ho-so/{case}/danh-tinh", {"purpose": "support"}, headers=headers
    )
    page = response.content.decode()
    assert LAN.full_name in page and LAN.id_number in page and CIRCUMSTANCES not in page
    assert ("<html" in page) is not bool(headers)
    assert Line.objects.get(what="person.opened").purpose == "support"


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_was_told_opens_apart_from_the_identity(visit, cast, clock, headers):
    case = case_at("identified", cast, clock.monday)
    response = visit(cast.investigator).post(
        f"/ho-so/{case}/loi-ke", {"purpose": "verification"}, headers=headers
    )
    page = response.content.decode()
    assert CIRCUMSTANCES in page and "Khớp lời kể." in page and LAN.full_name not in page


@pytest.mark.parametrize("part", ["danh-tinh", "loi-ke"])
@pytest.mark.parametrize("given", [{}, {"purpose": "tò mò"}])
def test_without_a_purpose_nothing_opens_and_the_page_says_so(visit, cast, clock, part, given):
    case = case_at("received", cast, clock.monday)
    page = visit(cast.social_worker).post(f"/ho-so/{case}/{part}", given).content.decode()
    assert "Hãy chọn một mục có trong danh sách." in page
    assert LAN.full_name not in page and CIRCUMSTANCES not in page


@pytest.mark.parametrize("part", ["danh-tinh", "loi-ke"])
def test_an_opened_part_can_be_covered_again(visit, cast, clock, part):
    case = case_at("received", cast, clock.monday)
    client = visit(cast.social_worker)
    assert client.get(f"/ho-so/{case}/{part}").url == f"/ho-so/{case}#{part}"
    assert "<html" not in client.get(f"/ho-so/{case}/{part}", headers=HTMX).content.decode()


@pytest.mark.parametrize(
    ("stage", "job", "title"),
    [
        ("opened", "commune_officer", "Tiếp nhận"),
        ("opened", "investigator", "Đang chờ"),
        ("received", "social_worker", "Nhận phụ trách"),
        ("received", "investigator", "Xác minh ban đầu"),
        ("verifying", "investigator", "Xác minh"),
        ("identified", "social_worker", "Nhận phụ trách"),
        ("closed", "social_worker", "Hồ sơ đã đóng"),
    ],
)
def test_the_next_action_is_each_posts_own(visit, cast, clock, stage, job, title):
    case = case_at(stage, cast, clock.monday)
    shown = visit(getattr(cast, job)).get(f"/ho-so/{case}").context["todo"]
    assert str(shown.title).startswith(title)


def test_a_need_without_an_answer_is_what_comes_next_where_no_step_waits(visit, cast, clock):
    case = case_at("identified", cast, clock.monday)
    take_over(case=case, by=cast.social_worker, at=clock.tuesday)
    give_service(case=case, service=Given("medical"), by=cast.social_worker, at=clock.tuesday)
    record_need(case=case, kind="schooling", by=cast.social_worker, at=clock.tuesday)
    shown = visit(cast.social_worker).get(f"/ho-so/{case}").context["todo"]
    assert shown.act.url == f"/ho-so/{case}/chuyen-tuyen?nhu-cau=schooling"


def test_the_page_asks_the_database_as_often_with_one_line_as_with_fifty(
    visit, cast, clock, django_assert_num_queries
):
    case, client = case_at("identified", cast, clock.monday), visit(cast.social_worker)
    refer_to_shelter(cast, case, clock.tuesday)

    def fill(count: int) -> None:
        for _ in range(count):
            give_service(case=case, service=Given("medical"), by=cast.social_worker, at=clock.tuesday)

    fill(1)
    client.get(f"/ho-so/{case}")
    with CaptureQueriesContext(connection) as once:
        client.get(f"/ho-so/{case}")
    fill(49)
    with django_assert_num_queries(len(once)):
        client.get(f"/ho-so/{case}")


def test_the_page_is_complete_in_english(visit, cast, clock):
    case = case_at("identified", cast, clock.monday)
    page = visit(cast.social_worker, english=True).get(f"/ho-so/{case}").content.decode()
    assert "What was told and written" in page and "Lời kể và ghi chép" not in page


IDENTITY = {
    "step": "save",
    "full_name": "Nguyễn Thị Lan",
    "sex": "female",
    "birth": "2004",
    "nationality": "vnm",
}


def test_an_identity_is_corrected_from_what_is_known(visit, cast, clock):
    case = case_at("received", cast, clock.monday)
    client, url = visit(cast.social_worker), f"/ho-so/{case}/danh-tinh/sua"
    assert client.get(url).url == f"/ho-so/{case}#danh-tinh"
    form = client.post(url, {"step": "fill"}).context["form"]
    assert (form["full_name"].value(), form["id_kind"].value()) == (LAN.full_name, "cccd")
    assert client.post(url, {**IDENTITY, "ticket": "t"}).url == f"/ho-so/{case}"
    page = client.post(f"/ho-so/{case}/danh-tinh", {"purpose": "support"}).content.decode()
    assert "Nguyễn Thị Lan" in page and LAN.id_number not in page


def test_an_impossible_identity_keeps_the_form(visit, cast, clock):
    case = case_at("received", cast, clock.monday)
    given = {**IDENTITY, "birth": "31/02/2004", "ticket": "t"}
    answer = visit(cast.social_worker).post(f"/ho-so/{case}/danh-tinh/sua", given)
    assert answer.status_code == 422 and "Nguyễn Thị Lan" in answer.content.decode()


def test_the_outsider_corrects_no_identity(visit, cast, clock):
    case = case_at("received", cast, clock.monday)
    for step in ("fill", "save"):
        answer = visit(cast.outsider).post(f"/ho-so/{case}/danh-tinh/sua", {**IDENTITY, "step": step})
        assert answer.status_code == 404
