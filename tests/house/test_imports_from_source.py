"""From a line of code to a failing command: a forbidden import for each contract, in a copy of the source."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.code import ROOT, SOURCE
from tests.house.test_imports import FORBIDDEN

COMMAND = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program and its contracts."""
    shutil.copytree(
        SOURCE, tmp_path / "src" / "loive", ignore=shutil.ignore_patterns("*.html", "assets", "data")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def run(copy: Path) -> str:
    words = [sys.executable, "-c", COMMAND, "--no-cache", "--no-logo"]
    told = {**os.environ, "PYTHONPATH": str(copy / "src"), "COLUMNS": "200"}
    return subprocess.run(words, cwd=copy, env=told, capture_output=True, text=True).stdout


def add(copy: Path, module: str, line: str) -> None:
    path = copy / "src" / Path(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    path.write_text((path.read_text("utf8") if path.exists() else "") + f"\n{line}\n", "utf8")


def test_the_command_names_every_broken_contract(copy: Path):
    for importer, imported in {n: (a, b) for n, a, b in FORBIDDEN}.values():
        add(copy, importer, f"import {imported}")
    found = {int(n) for n in re.findall(r"^(\d+) .* BROKEN", run(copy), re.M)}
    assert found == set(range(1, 15))


def test_an_import_for_types_alone_is_seen_where_types_count(copy: Path):
    config = copy / "pyproject.toml"
    config.write_text(config.read_text("utf8").replace("exclude_type_checking_imports = true", ""), "utf8")
    line = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from loive.web import clock"
    add(copy, "loive.base.ref", line)
    assert "1 One way down BROKEN" in run(copy)
