"""Whatever may be done says by whom and when, stands or falls as a whole, and is written in the record."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.code import files, public, room, said, tree

# A file whose name begins with an underscore holds steps that several acts of its room share.
ACTS = [path for path in files("*/actions/**/*.py") if path.name == "__init__.py" or path.name[0] != "_"]
ACTIONS = [(path, node) for path in ACTS for node in public(path)]
NAMES = {node.name for _, node in ACTIONS}


def called(node: ast.AST) -> set[str]:
    return {ast.unparse(n.func) for n in ast.walk(node) if isinstance(n, ast.Call)}


def records(path: Path, node: ast.FunctionDef) -> bool:
    """Say whether the act writes a line: itself, through a step of its room, or through another act."""
    near = [path, *files(f"{room(path)}/actions/**/_[a-z]*.py")]
    steps = {n.name: n for p in near for n in ast.walk(tree(p)) if isinstance(n, ast.FunctionDef)}
    seen, todo = set(), [node]
    while todo:
        names = called(todo.pop()) - seen
        seen |= names
        todo += [steps[name] for name in names if name in steps]
    return "audit.record" in seen or bool(seen & (NAMES - {node.name}))


def test_there_are_acts_to_look_at():
    assert len(ACTIONS) > 20


@pytest.mark.parametrize(("path", "node"), ACTIONS, ids=lambda v: getattr(v, "name", None))
def test_every_action_is_recorded(path: Path, node: ast.FunctionDef):
    where, words = f"{said(path, node)} {node.name}", node.args
    assert not words.args and not words.posonlyargs, f"{where}: take every word by keyword (put a * first)."
    assert {"by", "at"} <= {a.arg for a in words.kwonlyargs}, f"{where}: take by (Actor) and at (aware time)."
    decorators = {ast.unparse(d) for d in node.decorator_list}
    assert "transaction.atomic" in decorators, f"{where}: decorate it with @transaction.atomic."
    assert records(path, node), f"{where}: write audit.record(by=by, at=at, what=…, about=…) in the same act."
