"""What is particular to one act on a tip."""

from __future__ import annotations

import pytest

from loive.tips import access
from tests.factories.tips import take_tip


def tip_seen(ref: str, actor, at):
    return access.get_tip(ref, actor=actor, purpose="handling", at=at)


def test_one_tap_forwards_to_the_competent_body(signed_in, cast, tip_to, at):
    ref = tip_to("forward")
    client = signed_in(cast.hotline_operator)
    body, name = client.get(f"/tin-bao/{ref}").context["todo"].to

    client.post(f"/tin-bao/{ref}/chuyen", {"to": body, "ticket": "t"})

    assert tip_seen(ref, cast.investigator, at).line.handler_name == name == cast.bodies.police.name


def test_the_competent_body_is_offered_first_and_chosen(signed_in, cast, tip_to):
    form = signed_in(cast.hotline_operator).get(f"/tin-bao/{tip_to('forward')}/chuyen").context["form"]

    assert form.fields["to"].choices[0][0] == form["to"].value() == cast.bodies.police.ref


def test_a_tip_is_not_forwarded_to_a_body_that_was_not_offered(signed_in, cast, tip_to):
    ref = tip_to("forward")
    response = signed_in(cast.hotline_operator).post(
        f"/tin-bao/{ref}/chuyen", {"to": "0" * 12, "ticket": "t"}
    )

    assert "to" in response.context["form"].errors


def test_the_procuracy_of_the_place_is_chosen_beforehand(signed_in, cast, tip_to):
    form = signed_in(cast.investigator).get(f"/tin-bao/{tip_to('assign')}/phan-cong").context["form"]

    assert form["supervisor"].value() == cast.bodies.procuracy.ref


def test_an_assigned_tip_is_in_the_hands_of_whoever_assigned_it(signed_in, cast, tip_to, at):
    ref = tip_to("assign")
    signed_in(cast.investigator).post(
        f"/tin-bao/{ref}/phan-cong", {"supervisor": cast.bodies.procuracy.ref, "ticket": "t"}
    )

    seen = tip_seen(ref, cast.investigator, at)
    assert (seen.officer_name, seen.supervisor_name) == ("Đoàn Hữu Nghĩa", cast.bodies.procuracy.name)


@pytest.mark.parametrize("outcome", ["instituted", "not_instituted", "suspended"])
def test_each_of_the_three_decisions_can_be_taken(outcome, signed_in, cast, tip_to, at):
    ref = tip_to("decide")
    given = {
        "outcome": outcome,
        "decided_on": "03/03/2026",
        "reason": "Theo kết quả xác minh.",
        "ticket": "t",
    }

    assert signed_in(cast.investigator).post(f"/tin-bao/{ref}/quyet-dinh", given).status_code == 302
    assert tip_seen(ref, cast.investigator, at).outcome == outcome


def test_a_decision_ahead_of_its_day_is_refused_beside_the_day(signed_in, cast, tip_to):
    given = {"outcome": "instituted", "decided_on": "04/03/2026", "reason": "", "ticket": "t"}
    response = signed_in(cast.investigator).post(f"/tin-bao/{tip_to('decide')}/quyet-dinh", given)

    assert "Thời điểm này chưa tới" in response.context["form"].errors["decided_on"][0]


def test_a_complex_tip_gets_two_months_from_its_reception(signed_in, cast, tip_to, at):
    ref = tip_to("decide")
    signed_in(cast.investigator).post(
        f"/tin-bao/{ref}/them-thoi-gian", {"way": "complex", "reason": "Xảy ra ở ba tỉnh.", "ticket": "t"}
    )

    due = next(due for due in tip_seen(ref, cast.investigator, at).clocks if due.step == "decide")
    assert f"{due.due_at:%d/%m/%Y}" == "04/05/2026"


def test_ways_already_taken_are_offered_no_more(signed_in, cast, tip_to):
    client, ref = signed_in(cast.investigator), tip_to("decide")
    for number, way in enumerate(("complex", "ask")):
        client.post(
            f"/tin-bao/{ref}/them-thoi-gian", {"way": way, "reason": "Có lý do.", "ticket": str(number)}
        )

    page = client.get(f"/tin-bao/{ref}/them-thoi-gian").content.decode()

    assert "Cả hai cách xin thêm thời gian đều đã dùng." in page


def test_the_last_day_to_ask_for_an_extension_is_shown(signed_in, cast, tip_to):
    page = signed_in(cast.investigator).get(f"/tin-bao/{tip_to('decide')}/them-thoi-gian").content.decode()

    # Received on 2 March: twenty days end on a Sunday, so on Monday the 23rd; five days before: the 18th.
    assert "18/03/2026" in page


def test_a_link_to_a_tip_out_of_reach_says_nothing_of_it(signed_in, cast, tip_to, clock):
    elsewhere = take_tip(by=cast.outside_investigator, at=clock.monday)
    client, ref = signed_in(cast.investigator), tip_to("link")

    answers = [
        client.post(f"/tin-bao/{ref}/trung", {"same_as": other, "ticket": other})
        .context["form"]
        .errors["same_as"]
        for other in (elsewhere, "0" * 12)
    ]

    assert (
        answers[0] == answers[1] == ["Đơn vị anh/chị không có tin báo nào mang mã này. Hãy kiểm tra lại mã."]
    )


def test_linked_tips_lead_to_each_other(signed_in, cast, tip_to, clock):
    first, second = take_tip(by=cast.investigator, at=clock.monday), tip_to("link")
    client = signed_in(cast.investigator)
    client.post(f"/tin-bao/{second}/trung", {"same_as": first, "ticket": "t"})

    assert f'href="/tin-bao/{first}"' in client.get(f"/tin-bao/{second}").content.decode()
    assert f'href="/tin-bao/{second}"' in client.get(f"/tin-bao/{first}").content.decode()
