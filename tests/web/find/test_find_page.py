"""The page of the search box."""

from __future__ import annotations

import pytest

from loive.tips.actions.take import Told, take


def search(client, words):
    return client.post("/tim", {"q": words})


def test_a_reference_leads_straight_to_its_record(visit, cast, clock):
    told = Told(what="Nghe kể có người rủ đi làm xa.")
    ref = take(kind="denunciation", channel="phone", told=told, by=cast.investigator, at=clock.monday)

    assert search(visit(cast.investigator), ref).url == f"/tin-bao/{ref}"
    assert "Không có mã này trong phạm vi" in search(visit(cast.outsider), ref).text


def test_places_and_bodies_are_listed(visit, cast):
    assert "/tra-cuu/dia-ban/26041-2507" in search(visit(cast.auditor), "tran bien").text
    assert f"/tra-cuu/co-quan/{cast.bodies.police.ref}" in search(visit(cast.auditor), "cong an").text


def test_nothing_found_says_what_the_box_looks_for(visit, cast):
    assert (
        "Tên người chỉ tìm được trong mục Hồ sơ" in search(visit(cast.auditor), "Nguyễn Thị Mẫu Vô Danh").text
    )


def test_what_is_typed_never_becomes_part_of_an_address(visit, cast):
    page = visit(cast.auditor).get("/").text
    form = page[page.index('role="search"') : page.index("</form>", page.index('role="search"'))]

    assert 'method="post"' in form
    assert "Mẫu" not in visit(cast.auditor).get("/tim?q=Nguyễn Thị Mẫu").text


@pytest.mark.parametrize("words", ["", " ", "<script>", "%", "'; --", "\u0000", "a" * 5000])
def test_no_words_break_it(visit, cast, words):
    assert search(visit(cast.auditor), words).status_code == 200
