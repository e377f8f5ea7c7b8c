"""Bodies, mandates and posts for tests; every name of a person is invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from loive.organisations.actions.appoint import appoint
from loive.organisations.actions.found import found
from loive.organisations.actions.grant_mandate import grant_mandate
from loive.security.accounts.enrol import enrol
from loive.security.actor import CLOCK

AT = datetime(2025, 7, 1, tzinfo=UTC)
SINCE = date(2025, 7, 1)
PROVINCE = "75-2507"
BASIS = "Luật 53/2024/QH15, Điều 27"


def body(name: str = "Sở Y tế thành phố Đồng Nai", *functions: str, **given: Any) -> Any:
    """Found a body seated in Đồng Nai unless told otherwise, with mandates over its place."""
    about = {
        "kind": "agency",
        "line": "health",
        "place": PROVINCE,
        "valid_from": SINCE,
        "by": CLOCK,
        "at": AT,
    }
    row = found(name=name, **({"by": CLOCK, "at": AT} | about | given))
    for function in functions:
        mandate(row, function)
    return row


def mandate(row: Any, function: str, **given: Any) -> Any:
    """Give a body a function over its own place from its own first day."""
    about = {"area": row.place_id, "valid_from": row.valid_from, "basis": BASIS, "by": CLOCK, "at": AT}
    return grant_mandate(organisation=row.pk, function=function, **(about | given))


def account(username: str = "thuhuong") -> str:
    """Enrol an invented official and return the account's reference."""
    return enrol(username=username, name="Đinh Thu Hường", password="mot-mat-khau-dai", by=CLOCK, at=AT).ref


def post(row: Any, holder: str, role: str = "social_worker", **given: Any) -> Any:
    """Appoint an account to a post of the body from the body's first day."""
    about = {"title": "Chuyên viên", "valid_from": row.valid_from, "by": CLOCK, "at": AT}
    return appoint(account=holder, organisation=row.pk, role=role, **(about | given))
