"""Founding a body: an administrator's act, recorded; a shelter's address never in the open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from loive.base.errors import Refusal
from loive.organisations import queries
from loive.organisations.actions.found import found
from loive.organisations.models import Organisation
from loive.security import audit

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast, clock) -> dict[str, Any]:
    return {
        "name": "Sở Xây dựng thành phố Đồng Nai",
        "kind": "agency",
        "line": "construction",
        "place": "75-2507",
        "valid_from": date(2025, 7, 1),
        "by": cast.administrator,
        "at": clock.monday,
    }


def test_a_body_stands_from_its_first_day(asked):
    row = found(**asked)
    assert queries.get(row.ref).name == "Sở Xây dựng thành phố Đồng Nai"
    assert [b.ref for b in queries.find(date(2025, 7, 1), "so xay dung")] == [row.ref]
    assert queries.find(date(2025, 6, 30), "so xay dung") == []
    assert audit.verify() == (1, None)


def test_a_shelters_address_is_kept_sealed_only(asked):
    row = found(**asked | {"name": "Nhà Bình An", "line": "shelter", "address": "12 đường Không Tên"})
    row.refresh_from_db()
    assert "Không Tên".encode() not in bytes(row.address)
    assert "Không Tên" not in str(queries.get(row.ref))


def test_an_open_address_of_a_shelter_is_refused(asked):
    with pytest.raises(Refusal) as refusal:
        found(**asked | {"line": "shelter", "public_address": "12 đường Không Tên"})
    assert refusal.value.field == "public_address"


@pytest.mark.parametrize("who", ["outsider", "social_worker", "leader", "programme_officer"])
def test_nobody_but_an_administrator_founds(asked, cast, who: str):
    with pytest.raises(Refusal) as refusal:
        found(**asked | {"by": getattr(cast, who)})
    assert refusal.value.code == "forbidden"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", "  "),
        ("name", "x" * 201),
        ("kind", "kingdom"),
        ("line", "magic"),
        ("place", "99-2507"),
        ("place", ""),
        ("valid_to", date(2025, 6, 30)),
    ],
)
def test_what_cannot_be_a_body_is_refused_at_its_field(asked, field: str, wrong: Any):
    before = Organisation.objects.count()
    with pytest.raises(Refusal) as refusal:
        found(**asked | {field: wrong})
    assert (refusal.value.code, refusal.value.field) == ("invalid", field)
    assert Organisation.objects.count() == before
    assert audit.verify() == (0, None)


def test_a_body_is_not_founded_twice_for_the_same_days(asked):
    found(**asked)
    with pytest.raises(Refusal) as refusal:
        found(**asked)
    assert refusal.value.code == "duplicate"


def test_a_body_may_be_founded_again_after_it_ended(asked):
    found(**asked | {"valid_to": date(2025, 12, 31)})
    assert found(**asked | {"valid_from": date(2026, 1, 1)}).pk


def test_when_the_record_fails_no_body_is_founded(asked, monkeypatch: pytest.MonkeyPatch):
    def fails(**_line: object) -> None:
        raise RuntimeError("no record")

    before = Organisation.objects.count()
    monkeypatch.setattr(audit, "record", fails)
    with pytest.raises(RuntimeError):
        found(**asked)
    assert Organisation.objects.count() == before
