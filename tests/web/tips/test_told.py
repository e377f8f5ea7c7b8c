"""What was told and who told it: opened for a purpose, by whom it may be, each apart and each recorded."""

from __future__ import annotations

import pytest

from loive.security.audit.models import Line
from loive.tips.actions.forward import forward
from tests.factories.tips import CALLER, TOLD, take_tip

PURPOSE = {"purpose": "handling"}


def recorded(what: str) -> list[str]:
    return [line.purpose for line in Line.objects.filter(what=what)]


def test_what_was_told_opens_for_a_purpose_with_the_reasons_given_since(signed_in, cast, tip_to):
    response = signed_in(cast.investigator).post(f"/tin-bao/{tip_to('decide')}/loi-ke", PURPOSE)
    page = response.content.decode()

    assert response.status_code == 200
    assert TOLD in page
    assert "Giữ giấy tờ, cắt liên lạc." in page
    assert CALLER.name not in page


def test_the_teller_opens_apart_from_what_was_told(signed_in, cast, tip_to):
    page = (
        signed_in(cast.investigator)
        .post(f"/tin-bao/{tip_to('decide')}/nguoi-bao-tin", PURPOSE)
        .content.decode()
    )

    assert CALLER.name in page
    assert CALLER.phone in page
    assert TOLD not in page


@pytest.mark.parametrize("part", ["loi-ke", "nguoi-bao-tin"])
def test_without_a_purpose_nothing_opens_and_the_page_says_so(part, signed_in, cast, tip_to):
    ref = tip_to("decide")
    for given in ({}, {"purpose": "tò mò"}):
        page = signed_in(cast.investigator).post(f"/tin-bao/{ref}/{part}", given).content.decode()
        assert "Hãy chọn một mục có trong danh sách." in page
        assert TOLD not in page
        assert CALLER.name not in page


@pytest.mark.parametrize("part", ["loi-ke", "nguoi-bao-tin"])
def test_htmx_gets_the_part_alone(part, signed_in, cast, tip_to):
    client = signed_in(cast.investigator)
    page = client.post(
        f"/tin-bao/{tip_to('decide')}/{part}", PURPOSE, headers={"HX-Request": "true"}
    ).content.decode()

    assert page.lstrip().startswith(f'<section class="card" id="{part}"')
    assert "<html" not in page


@pytest.mark.parametrize("part", ["loi-ke", "nguoi-bao-tin"])
def test_asked_for_without_posting_it_is_closed(part, signed_in, cast, tip_to):
    ref = tip_to("decide")
    client = signed_in(cast.investigator)

    assert client.get(f"/tin-bao/{ref}/{part}").url == f"/tin-bao/{ref}#{part}"
    closed = client.get(f"/tin-bao/{ref}/{part}", headers={"HX-Request": "true"}).content.decode()
    assert TOLD not in closed
    assert CALLER.name not in closed


@pytest.mark.parametrize("part", ["loi-ke", "nguoi-bao-tin"])
def test_the_outsider_opens_nothing(part, signed_in, cast, tip_to):
    ref = tip_to("decide")
    for outsider in (cast.outsider, cast.outside_investigator, cast.reporter):
        assert signed_in(outsider).post(f"/tin-bao/{ref}/{part}", PURPOSE).status_code == 404


def test_the_procuracy_reads_what_was_told_but_never_who_told_it(signed_in, cast, tip_to):
    ref = tip_to("decide")
    client = signed_in(cast.prosecutor)

    assert TOLD in client.post(f"/tin-bao/{ref}/loi-ke", {"purpose": "supervision"}).content.decode()
    assert client.post(f"/tin-bao/{ref}/nguoi-bao-tin", {"purpose": "supervision"}).status_code == 404


def test_a_body_that_only_passed_a_tip_on_reads_it_no_more(signed_in, cast, clock):
    ref = take_tip(by=cast.hotline_operator, at=clock.monday)
    forward(tip=ref, by=cast.hotline_operator, to=cast.bodies.border.id, at=clock.monday)
    forward(tip=ref, by=cast.border_officer, at=clock.monday)
    client = signed_in(cast.border_officer)

    assert client.get(f"/tin-bao/{ref}").status_code == 200
    assert client.post(f"/tin-bao/{ref}/loi-ke", PURPOSE).status_code == 404


def test_every_opening_is_recorded_with_its_purpose(signed_in, cast, tip_to):
    ref = tip_to("decide")
    before = Line.objects.count()
    signed_in(cast.investigator).post(f"/tin-bao/{ref}/loi-ke", {"purpose": "urgent_help"})

    purposes = [line.purpose for line in Line.objects.order_by("pk")[before:]]
    assert "urgent_help" in purposes


def test_a_teller_who_gave_nothing_is_said_to_have_given_nothing(signed_in, cast, clock):
    from loive.tips.actions.take import From

    ref = take_tip(by=cast.investigator, at=clock.monday, teller=From(wish="anonymous"))
    client = signed_in(cast.investigator)

    assert "Không giữ tên hay số điện thoại nào." in client.get(f"/tin-bao/{ref}").content.decode()
    assert (
        "Không giữ tên hay số điện thoại nào."
        in client.post(f"/tin-bao/{ref}/nguoi-bao-tin", PURPOSE).content.decode()
    )
