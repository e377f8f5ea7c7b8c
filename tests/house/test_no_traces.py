"""The project says nothing about the machine it was written on, and fetches from nowhere in particular."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.code import ROOT, tracked

TEXT = [
    p
    for p in tracked()
    if p.suffix not in {".png", ".woff2", ".ttf", ".docx", ".pdf", ".xlsx", ".bin", ".csv"}
]
HOME = re.compile(r"(?<![\w.])" + "/(?:home|Users|root|work|mnt|media)" + r"/[A-Za-z.]")
INDEX = re.compile(
    "--(?:extra-)?index-" + r"url|--find-links[= ]|(?:index|registry)\s*=\s*['\"]?https?:|git\+https?:"
)
# Folders that programs for writing code leave behind. What the project keeps with a dot in front is listed.
DOTTED = {".ci", ".gitignore", ".gitattributes", ".editorconfig"}


@pytest.mark.parametrize("path", TEXT, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_names_no_machine_and_no_index(path: Path):
    text = path.read_text("utf8", errors="replace")
    assert not HOME.search(text), f"{path.name}: a path of one machine; write it relative to the project."
    assert not INDEX.search(text), f"{path.name}: an index address; whoever installs chooses where from."


def test_requirements_name_no_address():
    for path in (ROOT / "requirements").iterdir():
        lines = [line for line in path.read_text("utf8").splitlines() if not line.lstrip().startswith("#")]
        assert not [line for line in lines if "://" in line], f"{path.name}: names and hashes only."


def test_no_folder_of_a_personal_tool_is_kept():
    dotted = {part for p in tracked() for part in p.relative_to(ROOT).parts if part.startswith(".")}
    assert dotted <= DOTTED, f"{dotted - DOTTED}: leave it out of the project, or list it here with a reason."
