"""Whoever opens a room finds one screen that says what it is for."""

from __future__ import annotations

import pytest

from tests.house.code import LEVELS, SOURCE

SCREEN = 48  # lines of an ordinary terminal


@pytest.mark.parametrize("room", LEVELS)
def test_rooms_introduce_themselves(room: str):
    page = SOURCE / room / "README.md"
    assert page.exists(), (
        f"src/loive/{room}/README.md: say what the room is for, its words, and where to begin."
    )
    lines = page.read_text("utf8").splitlines()
    assert lines[0].startswith("# "), f"{page.name} of {room}: begin with a title."
    assert 5 <= len(lines) <= SCREEN, (
        f"{page.name} of {room}: one screen, {SCREEN} lines at most; it has {len(lines)}."
    )
