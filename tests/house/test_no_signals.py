"""Nothing happens at a distance, and nobody below the doors looks at the clock."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.code import DOORS, SOURCE, files, room, said, tree

TURNED = {"localtime", "localdate"}
CLOCKS = {"now", "today", "utcnow", *TURNED}
MODULES = {"datetime", "date", "timezone"}
HIDDEN = {"auto_now", "auto_now_add"}
ALL = files()
# The doors share one clock; it lies in the room of what they share, and nobody else there may ask it.
CLOCK = SOURCE / "desk" / "clock.py"
BELOW = [path for path in ALL if room(path) not in (*DOORS, "settings") and path != CLOCK]


@pytest.mark.parametrize("path", ALL, ids=said)
def test_no_signals(path: Path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom | ast.Import):
            assert "signals" not in ast.unparse(node), (
                f"{said(path, node)}: no signals. Call what must happen from the action that makes it happen."
            )
        if isinstance(node, ast.ClassDef):
            own = {n.name for n in node.body if isinstance(n, ast.FunctionDef)}
            assert not own & {"save", "delete"}, (
                f"{said(path, node)}: no save() or delete() of its own. Put the rule into the action."
            )


@pytest.mark.parametrize("path", BELOW, ids=said)
def test_the_clock_stays_at_the_door(path: Path):
    for node in ast.walk(tree(path)):
        assert not asks(node), (
            f"{said(path, node)}: take the time as `at`, the day as `on`; only a door asks."
        )
        kept = isinstance(node, ast.keyword) and node.arg in HIDDEN
        assert not kept, f"{said(path)}: no auto_now; the action sets the time it is given."


def asks(node: ast.AST) -> bool:
    """Say whether this asks the clock, now or as a default. To turn a time that was given is no asking."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func).split(".")[-1] in CLOCKS and (
            not node.args or "now" in ast.unparse(node.func)
        )
    return (
        isinstance(node, ast.Attribute)
        and node.attr in CLOCKS - TURNED
        and ast.unparse(node.value) in MODULES
    )
