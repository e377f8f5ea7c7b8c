"""Amending a value: an administrator's act, with its article, recorded; all else is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from loive.base.errors import Refusal
from loive.law.actions.amend import amend
from loive.law.models import LawValue
from loive.security import audit

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast, clock) -> dict[str, Any]:
    return {
        "key": "case.verify",
        "amount": 15,
        "unit": "day",
        "article": "Luật 53/2024/QH15, Điều 27(4)",
        "valid_from": date(2026, 1, 1),
        "confidence": "A",
        "by": cast.administrator,
        "at": clock.monday,
    }


def test_an_administrator_amends_and_the_record_says_so(asked):
    row = amend(**asked)
    assert (row.amount, row.article, row.amended_by) == (15, asked["article"], asked["by"].account)
    assert audit.verify() == (1, None)


@pytest.mark.parametrize("who", ["outsider", "investigator", "leader", "programme_officer", "auditor"])
def test_nobody_else_amends(asked, cast, who: str):
    with pytest.raises(Refusal) as refusal:
        amend(**asked | {"by": getattr(cast, who)})
    assert refusal.value.code == "forbidden"
    assert not LawValue.objects.exists()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("key", "case.forget"),
        ("amount", -1),
        ("amount", Decimal("2.5")),
        ("amount", Decimal("NaN")),
        ("amount", "mười"),
        ("amount", 10**15),
        ("unit", "week"),
        ("unit", "dong"),
        ("article", "   "),
        ("article", "x" * 301),
        ("valid_to", date(2025, 12, 31)),
        ("confidence", "Z"),
    ],
)
def test_what_cannot_be_a_value_is_refused_at_its_field(asked, field: str, wrong: Any):
    with pytest.raises(Refusal) as refusal:
        amend(**asked | {field: wrong})
    assert (refusal.value.code, refusal.value.field) == ("invalid", field)
    assert str(refusal.value)
    assert not LawValue.objects.exists()
    assert audit.verify() == (0, None)


def test_when_the_record_fails_nothing_is_amended(asked, monkeypatch: pytest.MonkeyPatch):
    def fails(**_line: object) -> None:
        raise RuntimeError("no record")

    monkeypatch.setattr(audit, "record", fails)
    with pytest.raises(RuntimeError):
        amend(**asked)
    assert not LawValue.objects.exists()
