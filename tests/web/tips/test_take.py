"""Taking a tip: few fields, nothing lost, nothing twice."""

from __future__ import annotations

import pytest

from loive.base.ref import shown
from loive.tips import access

WHAT = "Hai chị em được hứa việc ở quán ăn, đến nơi thì bị giữ giấy tờ."
FILLED = {
    "told": WHAT,
    "told_where": "Quán ăn cạnh bến xe",
    "told_who": "Hai chị em, một người đàn ông tóc bạc",
    "happened_on": "01/03/2026",
    "place": "26041-2507",
    "wish": "secret",
    "teller_name": "Vi Thị Chuyện",
    "teller_phone": "0900 000 111",
    "channel": "hotline",
    "kind": "denunciation",
    "ticket": "one",
}


def all_of(actor, at) -> list[str]:
    return [line.ref for line in access.list_tips(actor=actor, at=at, show="all").rows]


def test_the_way_a_tip_comes_is_set_by_the_post(signed_in, cast):
    def channel(actor) -> str:
        return signed_in(actor).get("/tin-bao/moi").context["form"]["channel"].value()

    assert channel(cast.hotline_operator) == "hotline"
    assert channel(cast.border_officer) == "border"
    assert channel(cast.commune_officer) == "in_person"


def test_a_taken_tip_leads_to_its_page_with_what_happens_next(signed_in, cast, at):
    response = signed_in(cast.hotline_operator).post("/tin-bao/moi", FILLED, follow=True)
    page = response.content.decode()

    ref = all_of(cast.hotline_operator, at)[0]
    assert response.redirect_chain == [(f"/tin-bao/{ref}", 302)]
    assert shown(ref) in page
    assert "Đã ghi tin báo" in page
    assert "Chuyển ngay đến Công an thành phố Đồng Nai" in page


def test_what_was_told_is_kept_as_it_was_told(signed_in, cast, at):
    signed_in(cast.hotline_operator).post("/tin-bao/moi", FILLED)

    ref = all_of(cast.hotline_operator, at)[0]
    told = access.open_told(ref, actor=cast.hotline_operator, purpose="handling", at=at)
    assert (told.what, told.where, told.who) == (WHAT, FILLED["told_where"], FILLED["told_who"])


def test_one_sentence_is_enough(signed_in, cast, at):
    least = {"told": WHAT, "wish": "anonymous", "channel": "phone", "kind": "denunciation"}

    assert signed_in(cast.commune_officer).post("/tin-bao/moi", least).status_code == 302


def test_a_form_posted_twice_takes_one_tip(signed_in, cast, at):
    client = signed_in(cast.hotline_operator)
    first = client.post("/tin-bao/moi", FILLED)
    second = client.post("/tin-bao/moi", FILLED)

    assert second.url == first.url
    assert len(all_of(cast.hotline_operator, at)) == 1


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("told", "", "dù chỉ một câu"),
        ("happened_on", "31/02/2026", "Hãy ghi một ngày có thật"),
        ("happened_on", "05/03/2027", "Thời điểm này chưa tới"),
        ("received_at", "hôm qua", "Hãy ghi cả ngày và giờ"),
        ("wish", "anonymous", "Hãy xóa tên và số điện thoại"),
        ("kind", "gi-do", "gi-do"),
    ],
)
def test_bad_input_is_explained_beside_its_field_and_nothing_typed_is_lost(
    field, typed, sentence, signed_in, cast, at
):
    response = signed_in(cast.hotline_operator).post("/tin-bao/moi", FILLED | {field: typed})
    form = response.context["form"]

    assert response.status_code == 422
    assert sentence in " ".join(form.errors[field])
    for name in ("told_where", "told_who", "teller_name", "teller_phone"):
        assert form[name].value() == FILLED[name]
        assert FILLED[name] in response.content.decode()
    assert all_of(cast.hotline_operator, at) == []


def test_a_place_named_by_many_comes_back_as_a_choice(signed_in, cast, at):
    client = signed_in(cast.hotline_operator)
    asked = client.post("/tin-bao/moi", FILLED | {"place": "", "place-q": "phuoc tan"})

    assert asked.status_code == 422
    assert 'type="radio" name="place"' in asked.content.decode()


def test_a_district_that_stands_no_more_can_be_named(signed_in, cast, at):
    given = FILLED | {"place": "", "place-q": "thanh pho bien hoa"}

    assert signed_in(cast.hotline_operator).post("/tin-bao/moi", given).status_code == 302


def test_the_clocks_of_a_tip_entered_later_begin_when_it_came(signed_in, cast, clock, at):
    signed_in(cast.investigator).post("/tin-bao/moi", FILLED | {"received_at": "01/03/2026 08:00"})

    line = access.list_tips(actor=cast.investigator, at=at, show="late").rows[0]
    assert line.received_at == clock.at("2026-03-01 08:00")


@pytest.mark.parametrize("job", ["reporter", "programme_officer", "auditor"])
def test_posts_that_take_no_tips_have_no_such_page(job, signed_in, cast):
    assert signed_in(getattr(cast, job)).get("/tin-bao/moi").status_code == 404
    assert signed_in(getattr(cast, job)).post("/tin-bao/moi", FILLED).status_code == 404
