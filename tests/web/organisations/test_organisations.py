"""Looking up a body: by name, or by what it does for a place on a day. Where a shelter lies never shows."""

from __future__ import annotations

import pytest

from loive.organisations.models import Organisation
from loive.security.sealed import seal


def find(client, **words):
    return client.get("/tra-cuu/co-quan", words).text


def test_the_body_that_does_it_there_is_the_one_answer(visit, cast):
    text = find(visit(cast.auditor), chuc_nang="identify", dia_ban="26041-2507")

    assert cast.bodies.police.name in text
    assert cast.bodies.health.name not in text


def test_a_name_without_marks_is_enough(visit, cast):
    assert cast.bodies.health.name in find(visit(cast.auditor), ten="so y te")


def test_nobody_holding_it_is_said(visit, cast):
    text = find(visit(cast.auditor), chuc_nang="identify", dia_ban="26041-2507", ngay="01/01/2001")

    assert "Không có cơ quan nào" in text


def test_the_page_of_a_body_shows_what_it_may_do_and_by_which_law(visit, cast):
    text = visit(cast.auditor).get(f"/tra-cuu/co-quan/{cast.bodies.police.ref}").text

    assert "Xác định nạn nhân" in text
    assert "Viên Đức Thịnh" in text


@pytest.mark.parametrize("job", ["auditor", "shelter_manager", "social_worker"])
def test_where_a_shelter_lies_never_shows(visit, cast, job):
    shelter = Organisation.objects.get(ref=cast.bodies.shelter.ref)
    seal(shelter, address="Số 12 đường Bịa")
    shelter.save()

    assert "đường Bịa" not in visit(getattr(cast, job)).get(f"/tra-cuu/co-quan/{shelter.ref}").text


def test_an_unknown_body_is_not_there(visit, cast):
    assert visit(cast.auditor).get("/tra-cuu/co-quan/7K2MQX40ZT9C").status_code == 404
