"""The API answers in JSON, under the same sign-in and policy, even when it refuses."""

from __future__ import annotations

import pytest
from django.test import Client

from loive.security.accounts.models import Account


@pytest.fixture
def program(cast):
    client = Client()
    client.force_login(Account.objects.get(ref=cast.auditor.account))
    return client


def test_places_are_found_with_their_validity(program):
    found = program.get("/api/places", {"q": "tran bien dong nai"}).json()["places"]

    assert found[0] == {
        "key": "26041-2507",
        "code": "26041",
        "name": "Phường Trấn Biên",
        "province": "Thành phố Đồng Nai",
        "kind": "ward",
        "valid_from": "2025-07-01",
        "valid_to": None,
    }


def test_the_body_with_a_function_is_found(program, cast):
    asked = {"function": "identify", "place": "26041-2507", "on": "2026-03-03"}

    assert [one["ref"] for one in program.get("/api/organisations", asked).json()["organisations"]] == [
        cast.bodies.police.ref
    ]


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/api/places", {"q": "a", "on": "05/03/2026"}),
        ("/api/organisations", {"function": "fly", "place": "26041-2507"}),
        ("/api/organisations", {"function": "identify", "place": "26041-2507", "on": "mai"}),
    ],
)
def test_what_cannot_be_read_is_answered_with_a_sentence(program, path, asked):
    answer = program.get(path, asked)

    assert answer.status_code == 400
    assert answer.json()["error"]


def test_it_only_reads(program):
    assert program.post("/api/places").status_code == 405


def test_a_stranger_is_sent_to_sign_in(db):
    assert Client().get("/api/places").status_code == 302
