"""Invented people: no name, number or address here belongs to anyone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from loive.people.actions.register import Identity, register
from loive.security.actor import Actor

LAN = Identity(
    full_name="Nguyễn Thị Ngọc Lan",
    sex="female",
    birth="05/09/2004",
    aliases="Bé Ba, Lan Anh",
    id_kind="cccd",
    id_number="075304001234",
    phone="0900 000 123",
    address="Tổ 0, đường không có thật",
)


def register_someone(*, by: Actor, at: datetime, **changed: Any) -> str:
    """Register an invented woman of 21, changed as told, and return her reference."""
    return register(who=Identity(**{**vars(LAN), **changed}), by=by, at=at)
