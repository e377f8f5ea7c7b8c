"""A plan is read in from its document: read or refused with what to do, and posted twice it is read once."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loive.plans.models import Plan, Proposal
from tests.factories.plans import confirmed

SAMPLE = Path(__file__).parents[3] / "samples" / "plan-2026-2030-demo.txt"
SEED = Path(__file__).parents[4] / "shared" / "seeds" / "002_c1f71e5d5bcef6bc.txt"


@pytest.fixture
def client(visit, cast):
    return visit(cast.programme_officer)


def post(client, data: bytes | None, name: str = "ke-hoach.txt", ticket: str = ""):
    files = {"file": SimpleUploadedFile(name, data)} if data is not None else {}
    return client.post("/ke-hoach/nhap", {**files, "ticket": ticket})


def test_a_read_document_leads_to_the_page_where_it_is_confirmed(client):
    response = post(client, SAMPLE.read_bytes())

    proposal = Proposal.objects.get()
    assert response.status_code == 302
    assert response.url == f"/ke-hoach/doc/{proposal.ref}"
    assert client.get(response.url).status_code == 200


@pytest.mark.skipif(not SEED.exists(), reason="the shared seeds are not beside the repository")
def test_the_plan_of_2023_is_read_with_its_five_targets(client):
    post(client, SEED.read_bytes())

    found = [item for item in Proposal.objects.get().understood["items"] if item["group"] == "targets"]
    assert [(item["indicator"], item["comparator"], item["value"]) for item in found] == [
        ("tips.classified", "=", "100"),
        ("tips.resolved", ">", "90"),
        ("proceedings.cleared", ">", "90"),
        ("proceedings.prosecuted", "=", "95"),
        ("proceedings.tried", "=", "90"),
    ]


def test_posted_twice_it_is_read_once(client):
    first = post(client, SAMPLE.read_bytes(), ticket="t1")
    second = post(client, SAMPLE.read_bytes(), ticket="t1")

    assert (first.url, Proposal.objects.count()) == (second.url, 1)


@pytest.mark.parametrize(
    "data",
    [
        None,
        b"",
        b"Xin ch\xc3\xa0o, \xc4\x91\xc3\xa2y l\xc3\xa0 th\xc6\xb0 ri\xc3\xaang.",
        b"%PDF-1.7 broken",
        b"PK\x03\x04broken",
    ],
    ids=["no file", "empty", "no plan", "broken pdf", "broken docx"],
)
def test_what_cannot_be_read_is_refused_on_the_page_and_nothing_is_kept(client, data):
    response = post(client, data)

    assert response.status_code == 422
    assert response.context["form"].errors["file"]
    assert not Proposal.objects.exists()


def test_a_file_over_the_limit_is_refused_before_it_is_read(client, settings):
    settings.UPLOAD_LIMIT = 1024 * 1024
    response = post(client, b"x" * (1024 * 1024 + 1))

    assert response.status_code == 422
    assert "1 MB" in response.context["form"].errors["file"][0]


def test_a_document_whose_plan_stands_leads_to_it(client, cast, clock):
    first = post(client, SAMPLE.read_bytes())
    client.post(f"{first.url}/xac-nhan")
    response = post(client, SAMPLE.read_bytes())

    assert response.status_code == 422
    assert f"/ke-hoach/{Plan.objects.get().ref}" in response.content.decode()


@pytest.mark.parametrize("job", ["outsider", "reporter", "leader", "investigator", "auditor"])
def test_others_find_no_such_page(visit, cast, job):
    client = visit(getattr(cast, job))

    assert client.get("/ke-hoach/nhap").status_code == 404
    assert post(client, SAMPLE.read_bytes()).status_code == 404


def test_the_list_shows_plans_and_what_waits(client, cast, clock):
    plan = confirmed(cast, clock)
    waiting = post(client, SAMPLE.read_bytes())
    page = client.get("/ke-hoach").content.decode()

    assert plan.title in page
    assert waiting.url in page
