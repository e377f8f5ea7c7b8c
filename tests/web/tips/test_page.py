"""A tip's page: to whom it opens, what it offers to each, what it keeps closed."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch

from loive.tips.actions.forward import forward
from loive.web.tips import todo
from tests.factories.tips import CALLER, TOLD, take_tip


def read(client, ref: str, tail: str = "") -> str:
    return client.get(f"/tin-bao/{ref}{tail}").content.decode()


@pytest.mark.parametrize("job", ["outsider", "outside_investigator", "social_worker", "border_officer"])
def test_a_tip_of_another_body_does_not_exist(job, signed_in, cast, clock):
    ref = take_tip(by=cast.investigator, at=clock.monday)
    client = signed_in(getattr(cast, job))

    there, nowhere = client.get(f"/tin-bao/{ref}"), client.get("/tin-bao/0000000000000")

    assert there.status_code == nowhere.status_code == 404
    assert there.context["heading"] == nowhere.context["heading"]


def test_nothing_told_and_nobody_stands_on_the_page(signed_in, cast, tip_to):
    page = read(signed_in(cast.investigator), tip_to("decide"))

    assert "Đang niêm phong" in page
    for secret in (TOLD, CALLER.name, CALLER.phone, "Giữ giấy tờ"):
        assert secret not in page


@pytest.mark.parametrize(
    ("waits_for", "job", "leads_to"),
    [
        ("classify", "investigator", "/phan-loai"),
        ("assign", "investigator", "/phan-cong"),
        ("decide", "investigator", "/quyet-dinh"),
        ("inform", "investigator", "/bao-ket-qua"),
        ("resume", "investigator", "/giai-quyet-tiep"),
        ("answer_extension", "prosecutor", "/tra-loi-gia-han"),
        ("forward", "hotline_operator", "/chuyen"),
    ],
)
def test_the_next_act_is_offered_to_whoever_does_it(waits_for, job, leads_to, signed_in, cast, tip_to):
    response = signed_in(getattr(cast, job)).get(f"/tin-bao/{tip_to(waits_for)}")

    assert response.context["todo"].act.url.endswith(leads_to)


def test_others_read_who_is_waited_for_and_get_no_button(signed_in, cast, clock):
    ref = take_tip(by=cast.hotline_operator, at=clock.monday)
    forward(tip=ref, by=cast.hotline_operator, at=clock.monday)

    seen = signed_in(cast.hotline_operator).get(f"/tin-bao/{ref}").context["todo"]

    assert seen.title == "Đang chờ Công an thành phố Đồng Nai phân loại"
    assert seen.act is None
    assert seen.beside == []


def test_a_decided_and_answered_tip_asks_for_nothing_more(signed_in, cast, clock, tip_to):
    ref = tip_to("inform")
    client = signed_in(cast.investigator)
    client.post(f"/tin-bao/{ref}/bao-ket-qua", {"how": "Gọi điện", "ticket": "t"})

    assert client.get(f"/tin-bao/{ref}").context["todo"].title == "Không còn việc nào phải làm với tin này"


def test_each_clock_stands_with_the_law_it_rests_on(signed_in, cast, tip_to):
    page = read(signed_in(cast.investigator), tip_to("classify"))

    assert "BLTTHS 2015, Điều 147(1)" in page
    assert "chưa xác minh" in page


def test_a_step_done_late_is_told_as_late(signed_in, cast, clock):
    ref = take_tip(by=cast.investigator, at=clock.at("2026-02-27 08:00"))
    client = signed_in(cast.investigator)
    client.post(f"/tin-bao/{ref}/phan-loai", {"as_": "trafficking", "ticket": "t"})

    assert "Làm sau khi đã hết hạn." in read(client, ref)


def test_a_case_is_opened_from_a_tip_only_where_the_post_may_and_the_page_stands(
    signed_in, cast, tip_to, monkeypatch
):
    ref = tip_to("decide")

    def offered(actor) -> list[str]:
        beside = signed_in(actor).get(f"/tin-bao/{ref}").context["todo"].beside
        return [offer.url for offer in beside if offer.icon == "case"]

    def reverse_of(there: bool):
        def reverse(name, args):
            if name == "cases:open_from_tip" and not there:
                raise NoReverseMatch
            return f"/{name}/{args[0]}"

        return reverse

    monkeypatch.setattr(todo, "reverse", reverse_of(there=True))
    assert offered(cast.investigator) == [f"/cases:open_from_tip/{ref}"]
    assert offered(cast.prosecutor) == []
    monkeypatch.setattr(todo, "reverse", reverse_of(there=False))
    assert offered(cast.investigator) == []


def test_the_page_costs_the_same_whatever_happened_to_the_tip(
    signed_in, cast, tip_to, django_assert_max_num_queries
):
    client, ref = signed_in(cast.investigator), tip_to("inform")
    client.get(f"/tin-bao/{ref}")

    with django_assert_max_num_queries(30):
        client.get(f"/tin-bao/{ref}")
