"""The program's own source, for the house rules to read."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "loive"
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))
CONTRACTS = CONFIG["tool"]["importlinter"]["contracts"]
# The packages from the doors down to the ground, as contract 1 orders them; one number for each level.
LEVELS = {name.strip(): n for n, line in enumerate(CONTRACTS[0]["layers"]) for name in line.split("|")}
DOORS = ("web", "api", "cli")
GUARDED = ("people", "tips", "cases", "proceedings")


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(path.read_text("utf8"), str(path))


def files(pattern: str = "**/*.py") -> list[Path]:
    """Return the program's files of that pattern, migrations left out."""
    return [path for path in sorted(SOURCE.glob(pattern)) if "migrations" not in path.parts]


def room(path: Path) -> str:
    """Return the package a file of the program belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def public(path: Path) -> Iterator[ast.FunctionDef]:
    """Yield the functions of a file that others may call."""
    yield from (n for n in tree(path).body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_"))


def said(path: Path, node: ast.AST | None = None) -> str:
    """Return where something stands, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def tracked() -> list[Path]:
    """Return the files that belong to the project: those git keeps, or would."""
    words = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        named = subprocess.run(words, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        kept = [p for name in ("src", "tests", "docs", "tools", "bench") for p in (ROOT / name).rglob("*.*")]
        return [path for path in kept if path.is_file() and "__pycache__" not in path.parts]
    return [ROOT / name for name in named if name and (ROOT / name).is_file()]
