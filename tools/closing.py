"""Closes a run of the tests: what was left out, and one line that counts all stages together."""

from __future__ import annotations

import os
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

# A test skipped for one of these reasons may not be skipped where everything must run.
WANTED = ("PostgreSQL", "Chromium")


def main(folder: Path, left_out: list[str]) -> int:
    """Print the closing lines; return 1 when something was left out that must run here."""
    total: Counter[str] = Counter()
    seconds = 0.0
    reasons: Counter[str] = Counter()
    for path in sorted(folder.glob("*.xml")):
        for suite in ET.parse(path).getroot().iter("testsuite"):
            counts = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
            total.update(counts)
            seconds += float(suite.get("time", 0))
            reasons.update(skip.get("message", "") for skip in suite.iter("skipped"))
    for reason, count in reasons.most_common():
        print(f"skipped {count}: {reason}")
    for reason in left_out:
        print(f"left out — {reason}")
    if (folder / "failed").exists():
        print(f"failed — {', '.join((folder / 'failed').read_text().split())}")
    wanting = [r for r in [*reasons, *left_out] if any(word in r for word in WANTED)]
    short = bool(wanting) and os.environ.get("LOIVE_CI") == "1"
    if short:
        print("Here nothing may be left out for want of PostgreSQL or Chromium.")
    print(_line(total, seconds))
    return int(short or not total["tests"])


def _line(total: Counter[str], seconds: float) -> str:
    failed, errors, skipped = total["failures"], total["errors"], total["skipped"]
    passed = total["tests"] - failed - errors - skipped
    parts = [f"{failed} failed"] * bool(failed) + [f"{passed} passed"]
    parts += [f"{skipped} skipped"] * bool(skipped) + [f"{errors} errors"] * bool(errors)
    return f"===== {', '.join(parts)} in {seconds:.2f}s ====="


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
