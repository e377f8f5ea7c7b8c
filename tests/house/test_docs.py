"""The documentation fails the build when it lies or keeps silent."""

from __future__ import annotations

import re

import pytest

from loive.cli import COMMANDS
from tests.house.code import ROOT, files, tracked
from tools import make_docs

DOCS = ROOT / "docs"
SOURCE = "\n".join(path.read_text("utf8") for path in files())
PAGES = [p for p in tracked() if p.suffix == ".md"]
REQUIRED = {
    re.split(r"[\[<>=;]", line)[0]
    for path in (ROOT / "requirements").glob("*.in")
    for line in path.read_text("utf8").splitlines()
    if line and line[0] not in "#-"
}


def first_column(page: str) -> set[str]:
    return set(re.findall(r"^\| `?([^|`]+?)`? \|", (DOCS / page).read_text("utf8"), re.M))


def test_every_setting_is_described_and_no_other():
    read = set(re.findall(r"LOIVE_[A-Z_]+", (ROOT / "src/loive/settings.py").read_text("utf8")))
    elsewhere = set(
        re.findall(
            r"LOIVE_[A-Z_]+",
            SOURCE + "".join(p.read_text("utf8") for p in (ROOT / "tools").iterdir() if p.is_file()),
        )
    )
    told = {name for name in first_column("settings.md") if name.startswith("LOIVE_")}
    assert read <= told, f"docs/settings.md: describe {read - told}."
    assert told <= read | elsewhere, f"docs/settings.md: {told - read - elsewhere} is read nowhere."


def test_every_command_is_described_and_no_other():
    told = {line.split()[1] for line in first_column("commands.md") if line.startswith("loive ")}
    assert told == set(COMMANDS), "docs/commands.md: one line for each command of loive.cli.COMMANDS."


def test_every_dependency_has_its_reason_and_no_other():
    told = first_column("dependencies.md") - {"Package", "---"}
    assert told == REQUIRED, "docs/dependencies.md: say why each package of requirements/*.in is needed."


def test_every_identifier_of_the_glossary_is_in_the_code():
    named = set(re.findall(r"`(\w+)`", (DOCS / "glossary.md").read_text("utf8")))
    absent = {name for name in named if not re.search(rf"\b{name}\b", SOURCE)}
    assert not absent, f"docs/glossary.md names {absent}: use that word in the code, or change the page."


def test_the_made_pages_follow_the_code():
    assert make_docs.behind() == [], "Run `make docs`."


def test_every_decision_is_numbered_and_says_its_state():
    pages = sorted((DOCS / "decisions").glob("*.md"))
    assert [p.name[:4] for p in pages] == [f"{n:04}" for n in range(1, len(pages) + 1)]
    assert all(
        f"# {p.name[:4]} " in p.read_text("utf8") and "**State:**" in p.read_text("utf8") for p in pages
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf8")):
        assert (page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target} is not there."
