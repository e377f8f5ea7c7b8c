"""Each way into a guarded room is tested with somebody who has no business there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.code import GUARDED, ROOT, files, public, said, tree

WAYS = [
    (p, n)
    for r in GUARDED
    for pattern in (f"{r}/access.py", f"{r}/access/**/*.py")
    for p in files(pattern)
    for n in public(p)
]
TESTS = {
    room: [
        ast.unparse(n)
        for p in (ROOT / "tests" / room).rglob("test_*.py")
        for n in ast.walk(tree(p))
        if isinstance(n, ast.FunctionDef)
    ]
    for room in GUARDED
}


def test_there_are_ways_in():
    assert len(WAYS) > 5


@pytest.mark.parametrize(("path", "node"), WAYS, ids=lambda v: getattr(v, "name", None))
def test_every_access_refuses(path: Path, node: ast.FunctionDef):
    room = path.relative_to(ROOT / "src" / "loive").parts[0]
    assert any(f"{node.name}(" in text and "outsider" in text for text in TESTS[room]), (
        f"{said(path, node)}: write a test in tests/{room}/ in which cast.outsider asks "
        f"{node.name}(…) and gets what an absent record gets. Make sure there is something that could leak."
    )
