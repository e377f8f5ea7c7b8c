"""Make docs/law/clocks.md: every dated value with its article, from the files of the room `law`.

Usage: python tools/make_law_page.py [--check]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from loive.law.values import DATA, Dated, Entry, read, warnings

PAGE = Path(__file__).resolve().parent.parent / "docs" / "law" / "clocks.md"
TITLES = {
    "tips": "Tips",
    "cases": "Cases: reception, verification, returns, children",
    "support": "Support: stays, applications, referrals, follow-up",
    "paper": "Documents and reports",
    "amounts": "Amounts (đồng)",
}
COUNTS = {"limit": "", "before": "before the end", "stay": "at most", "number": "", "money": ""}
UNITS = {"hour": "hours", "day": "days", "workday": "working days", "month": "months", "dong": "đồng"}
HEAD = """# Clocks, limits and amounts

Made by `tools/make_law_page.py` from `src/loive/law/data/`; a test fails when the two differ. An
administrator can amend each value in the program; this page shows what is published with it.

Marks: **A** read in the official text, **B** in a secondary source, **C** common knowledge, **X** looked for
and not confirmed. C and X are shown in the program as "chưa xác minh". A first day on 1 January 2013 or 2014
stands for the year: the exact day was not confirmed.

How limits are counted: hours run on; in days and months the starting day is not counted, the limit ends at
midnight of the last day, a month without that day ends on its last, and a last day that is a day off moves to
the next working day (Criminal Procedure Code 2015, art. 134; Civil Code 2015, art. 147–148). A longest stay
is not moved. What must be done some days *before* an end is due, where that day is a day off, on the working
day before it.
"""


def page() -> str:
    """Return the whole page."""
    parts = [HEAD]
    for stem, title in TITLES.items():
        entries = read((DATA / f"{stem}.yaml").read_text(encoding="utf-8"))
        parts.append(f"\n## {title}\n\n{_table(entries)}")
    parts.append(f"\n## When a clock is shown as nearly due\n\n{_warnings()}")
    return "".join(parts)


def _table(entries: dict[str, Entry]) -> str:
    lines = ["| Key | What | Value | In force | Mark | Article |", "|---|---|---|---|---|---|"]
    for key, entry in entries.items():
        for value in entry.values:
            lines.append(_line(key, entry, value))
    return "\n".join(lines) + "\n"


def _line(key: str, entry: Entry, value: Dated) -> str:
    until = f" – {value.valid_to:%d/%m/%Y}" if value.valid_to else " –"
    unit = UNITS[value.unit] if value.amount != 1 else UNITS[value.unit].removesuffix("s")
    amount = f"{value.amount:,} {unit} {COUNTS[entry.counts]}".strip()
    if value.amount == 0:
        amount = "at once"
    what = f"{entry.name} ({entry.name_en})"
    since = f"{value.valid_from:%d/%m/%Y}"
    return f"| `{key}` | {what} | {amount} | {since}{until} | {value.confidence} | {value.article} |"


def _warnings() -> str:
    lines = ["| Clocks up to | From how long before the end |", "|---|---|"]
    for row in warnings():
        sides = [f"{side.amount} {UNITS[side.unit]}" for side in (row.up_to, row.warn)]
        lines.append(f"| {sides[0]} | {sides[1]} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page differs")
    if parser.parse_args().check:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
        print("as made" if same else "differs: run python tools/make_law_page.py", file=sys.stderr)
        return 0 if same else 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
