"""The confirming page: text and understanding linked both ways, each act leading to what to look at next."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.plans.actions.propose import propose
from loive.plans.models import Plan, Proposal
from tests.factories.plans import POLICE, TEXT, confirmed, proposed, read


@pytest.fixture
def client(visit, cast):
    return visit(cast.programme_officer)


@pytest.fixture
def waiting(cast, clock):
    return proposed(cast, clock)


def address(held, tail: str = "") -> str:
    return f"/ke-hoach/doc/{held.ref}{tail}"


def item(held, id_: str) -> dict:
    held.refresh_from_db()
    return next(one for one in held.understood["items"] if one["id"] == id_)


def test_text_and_understanding_lead_to_each_other(client, waiting):
    page = client.get(address(waiting)).content.decode()

    assert 'id="doan-targets-2"' in page and 'href="#doan-targets-2"' in page
    assert 'id="targets-2"' in page and 'href="#targets-2"' in page


def test_the_whole_text_stands_on_the_page(client, waiting):
    shown = "".join(piece.text for piece in client.get(address(waiting)).context["pieces"])

    assert shown.split() == TEXT.split()


def test_the_unsure_come_first(client, waiting):
    assert client.get(address(waiting)).context["unsure"][0].id == "targets-2"


def test_saying_it_is_right_leads_to_the_next_unsure_one(client, cast, clock):
    held = proposed(cast, clock, objectives=[{"text": "Một mục tiêu", "section": "I", "confidence": 0.65}])
    response = client.post(address(held, "/sua/targets-2"))

    assert item(held, "targets-2")["checked"] is True
    assert response.url == address(held, "#objectives-1")


def test_a_correction_is_kept(client, waiting):
    form = client.get(address(waiting, "?sua=targets-2")).context["form"]
    typed = {form.add_prefix(name): form[name].value() or "" for name in form.fields}
    typed |= {"mend": "1", "targets-2-value": "92,5", "targets-2-measure": "tips.resolved|decided_over_load"}
    client.post(address(waiting, "/sua/targets-2"), typed)

    kept = item(waiting, "targets-2")
    assert (kept["value"], kept["comparator"], kept["cohort"]) == ("92.5", ">", "decided_over_load")


@pytest.mark.parametrize(
    "id_", ["head", "targets-1", "tasks-1", "reporting-1", "campaign_windows-1", "bodies-1", "recipients-1"]
)
def test_a_form_saved_as_it_is_changes_nothing(client, waiting, id_):
    before = waiting.understood["head"] if id_ == "head" else item(waiting, id_)
    form = client.get(address(waiting, f"?sua={id_}")).context["form"]
    typed = {form.add_prefix(name): form[name].value() or "" for name in form.fields}
    assert client.post(address(waiting, f"/sua/{id_}"), {**typed, "mend": "1"}).status_code == 302

    waiting.refresh_from_db()
    after = waiting.understood["head"] if id_ == "head" else item(waiting, id_)
    quiet = {"checked", "how", "confidence"}
    assert {k: v for k, v in after.items() if k not in quiet} == {
        k: v for k, v in before.items() if k not in quiet
    }


def test_what_cannot_be_comes_back_with_what_was_typed(client, waiting):
    response = client.post(
        address(waiting, "/sua/targets-1"),
        {
            "mend": "1",
            "targets-1-text": "x",
            "targets-1-comparator": "=",
            "targets-1-value": "nhiều",
        },
    )

    assert response.status_code == 422
    assert response.context["form"].errors["value"]
    assert 'value="nhiều"' in response.content.decode()
    assert item(waiting, "targets-1")["value"] == "100"


def test_an_item_is_added_once_though_posted_twice(client, waiting):
    typed = {
        "new-text": "Đủ cơ sở",
        "new-comparator": ">=",
        "new-value": "2",
        "new-unit": "cơ sở",
        "ticket": "t1",
    }
    first = client.post(address(waiting, "/them/targets"), typed)
    second = client.post(address(waiting, "/them/targets"), typed)

    waiting.refresh_from_db()
    assert (first.url, second.url) == (address(waiting, "#targets-5"),) * 2
    assert sum(one["group"] == "targets" for one in waiting.understood["items"]) == 5


def test_a_dropped_item_is_gone_and_dropping_it_again_says_nothing_worse(client, waiting):
    for _ in range(2):
        assert client.post(address(waiting, "/bo/targets-4")).status_code == 302

    waiting.refresh_from_db()
    assert "targets-4" not in {one["id"] for one in waiting.understood["items"]}


def test_confirming_leads_to_the_plan_and_again_leads_there(client, waiting):
    first = client.post(address(waiting, "/xac-nhan"))
    again = client.post(address(waiting, "/xac-nhan"))

    assert first.url == again.url == f"/ke-hoach/{Plan.objects.get().ref}"
    assert client.get(address(waiting)).url == first.url


def test_a_second_plan_of_the_same_number_is_announced_and_leads_to_the_first(client, cast, clock):
    first = confirmed(cast, clock)
    again = proposed(cast, clock, text=TEXT + "\nBản chụp lại.")

    assert client.get(address(again)).context["first"] == first
    assert client.post(address(again, "/xac-nhan")).url == f"/ke-hoach/{first.ref}"
    assert Plan.objects.count() == 1


def test_a_head_without_its_years_is_said_and_not_confirmed(client, cast, clock):
    held = proposed(cast, clock, period={})
    response = client.post(address(held, "/xac-nhan"), follow=True)

    assert "còn thiếu thông tin bắt buộc" in response.content.decode()
    assert not Plan.objects.exists()


def test_setting_aside_makes_no_plan(client, waiting):
    assert client.post(address(waiting, "/thoi")).url == "/ke-hoach"
    assert Proposal.objects.get().state == "dropped"


@pytest.mark.parametrize("job", ["outsider", "reporter", "leader", "committee_head", "investigator"])
def test_others_find_no_such_document(visit, cast, waiting, job):
    client = visit(getattr(cast, job))

    assert client.get(address(waiting)).status_code == 404
    for tail in ("/sua/targets-1", "/bo/targets-1", "/them/targets", "/xac-nhan", "/thoi"):
        assert client.post(address(waiting, tail)).status_code == 404


def test_looking_takes_as_many_queries_for_one_task_as_for_fifty(client, cast, clock):
    def queries(count: int) -> int:
        tasks = [{"title": f"việc {n}", "lead": [POLICE], "section": "II"} for n in range(count)]
        held = propose(
            name="x",
            read=read(tasks=tasks, number=f"{count}/KH"),
            text=f"{TEXT}{count}",
            by=cast.programme_officer,
            at=clock.monday,
        )
        with CaptureQueriesContext(
            connection,
        ) as seen:
            client.get(address(held))
        return len(seen)

    client.get("/ke-hoach")
    assert queries(1) == queries(50)
