"""Writes the pages of docs/ that follow from the code: the map, the policy, the indicators.

python tools/make_docs.py            writes them
python tools/make_docs.py --check    writes nothing; 1 and the names of pages that are behind the code
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "loive"
MADE = "<!-- Made by `make docs`. Change the code, not this page. -->"
REACH = {
    "any": "every record",
    "area": "records whose place lies in the post's area",
    "body": "records that its body holds or shares in",
    "receiver": "records sent to its body",
    "new": "may make one",
}
MAP = """
# The map: rooms and doors

The world comes in by a door. A door asks a room to do one thing, in the words of the law. Rooms let facts
out without names; measuring turns facts into figures; paper turns figures and plans into documents. Every
package may use only what stands below it; those on one line do not see each other.
"""
CONTRACTS = """
## The contracts

`make contracts` reads every import of the program and keeps these. `tests/house/imports.csv` shows by
example what each forbids and what the work needs. What the checker cannot see (keys of the database,
templates) other house rules hold.
"""
INSIDE = """
## Inside a room

| Part | Holds | May use |
|---|---|---|
| `actions/` | what may be done: one verb, one file; by whom and when, on the record | all below |
| `facts.py` | what leaves the room, without names | `queries` and below |
| `access.py` | in guarded rooms the only way to hold a record; looks are recorded | `queries` and below |
| `queries` | what may be asked inside the house | `models` and below |
| `models/` | what is remembered: one model, one file; every field classed | `words`, `stages` |
| `stages.py`, `words.py` | the journey as a table; the vocabulary | nothing |

Guarded rooms are people, tips, cases and proceedings. A feature keeps one stem everywhere:
`cases/actions/refer.py`, `web/cases/refer.py` with `refer.html` beside it, `tests/cases/test_refer.py`.
"""
POLICY = """
# Who may do what

Every page, interface, command and job asks one table, `loive/security/policy.py`. What is not listed may
not be done. A right comes from a post held today; how far it reaches is judged by the room that holds the
record.
"""
INDICATORS = """
# Indicators

Each indicator is one expression in `loive/analytics/indicators/`, with a sentence for what stands above the
line and what below. A reading says which records count; a target names the reading it means. Ratio of sums
only; persons once each.
"""


def the_map() -> Iterator[str]:
    """Yield the map of the rooms, from the import contracts and the rooms' own titles."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = contracts[0]["layers"]
    lines = [layer.replace(" | ", "   ·   ").center(50).rstrip() for layer in layers]
    yield MAP
    yield "```\n" + f"\n{' ' * 24}│\n".join(lines) + "\n```\n"
    yield "| Room | What it is for |\n|---|---|"
    for room in " | ".join(layers).split(" | "):
        yield f"| [`{room}`](../src/loive/{room}/README.md) | {title(room)} |"
    yield CONTRACTS
    yield from (contract["name"].replace(" ", ". ", 1) for contract in contracts)
    yield INSIDE


def title(room: str) -> str:
    """Return what the room's own page says first: the rest of its title, or its first sentence."""
    page = SOURCE / room / "README.md"
    lines = [line for line in page.read_text("utf8").splitlines() if line.strip()] if page.exists() else []
    if not lines:
        return ""
    _, _, rest = lines[0].partition(":")
    said = rest.strip() or " ".join(lines[1:4]).split(". ")[0].split(": ")[0].rstrip(".")
    return said[0].upper() + said[1:]


def the_policy() -> Iterator[str]:
    """Yield the policy as tables that an auditor can read."""
    from loive.security.policy import ACTS, ROLES, RULES

    yield POLICY
    for subject in dict.fromkeys(rule.act.split(".")[0] for rule in RULES):
        yield f"## {subject}\n\n| Act | Role | How far |\n|---|---|---|"
        lines: dict[tuple[str, str], list[str]] = {}
        for rule in RULES:
            if rule.act.startswith(f"{subject}."):
                lines.setdefault((rule.act, rule.reach), []).append(rule.role)
        for (act, reach), roles in lines.items():
            who = "every role" if set(roles) == set(ROLES) else ", ".join(roles)
            yield f"| `{act}` | {who} | {REACH[reach]} |"
        yield ""
    yield "## Roles\n\n| Role | Tiếng Việt | Acts that not every role may do |\n|---|---|---|"
    shared = {act for act in ACTS if {rule.role for rule in RULES if rule.act == act} == set(ROLES)}
    for role, name in ROLES.items():
        acts = sorted({rule.act for rule in RULES if rule.role == role} - shared)
        yield f"| `{role}` | {name} | {', '.join(acts)} |"


def the_indicators() -> Iterator[str]:
    """Yield every indicator with its sentences and its basis."""
    from loive.analytics.indicators import ALL

    yield INDICATORS
    for indicator in ALL:
        yield f"## `{indicator.id}` (version {indicator.version})\n"
        yield f"{indicator.name.vi}\n\n{indicator.name.en}. Basis: {'; '.join(indicator.basis)}.\n"
        if not indicator.cohorts:
            yield f"No figure yet: {indicator.why_not.en}\n"
            continue
        yield "| Reading | Above the line | Below the line |\n|---|---|---|"
        for cohort in indicator.cohorts:
            yield f"| `{cohort.key}`: {cohort.name.en} | {cohort.numerator.en} | {cohort.denominator.en} |"
        yield ""


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "map.md": the_map,
    "policy.md": the_policy,
    "indicators.md": the_indicators,
}


def pages() -> dict[Path, str]:
    """Return each page as it should be."""
    return {DOCS / name: "\n".join([MADE, *make()]).rstrip() + "\n" for name, make in PAGES.items()}


def behind() -> list[str]:
    """Return the names of the pages that differ from what they should be."""
    return [
        path.name for path, text in pages().items() if not path.exists() or path.read_text("utf8") != text
    ]


def main() -> int:
    """Write the pages, or with --check say which are behind."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loive.settings")
    os.environ.setdefault("LOIVE_SECRET_KEY", "only-to-read-the-code")
    django.setup()
    if "--check" in sys.argv:
        late = behind()
        for name in late:
            print(f"docs/{name} is behind the code: make docs", file=sys.stderr)
        return int(bool(late))
    for path, text in pages().items():
        path.write_text(text, "utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
