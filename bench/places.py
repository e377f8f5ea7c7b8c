"""Loading every administrative unit, and finding one, beside only reading the files or scanning names."""

from __future__ import annotations

import csv
import os
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from statistics import median
from zoneinfo import ZoneInfo

from bench.table import show

RUNS = 3


def main() -> None:
    """Print the medians and their ratios."""
    home = tempfile.mkdtemp()
    os.environ.update(
        LOIVE_DATABASE=f"sqlite:///{home}/places.sqlite3",
        LOIVE_SECRET_KEY="x" * 40,
        DJANGO_SETTINGS_MODULE="loive.settings",
    )
    import django

    django.setup()
    from django.core.management import call_command

    from loive.places.actions.load import DATA, load
    from loive.places.queries import find
    from loive.security.actor import CLOCK

    call_command("migrate", verbosity=0)
    at = datetime(2026, 11, 1, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    names = [row["name"] for row in csv.DictReader((DATA / "units.csv").open(encoding="utf8"))]
    reading = _timed(lambda: [list(csv.DictReader(f.open(encoding="utf8"))) for f in DATA.glob("*.csv")])
    loading = _timed(lambda: load(by=CLOCK, at=at))
    scanning = _timed(lambda: [name for name in names if "Phước Tân" in name])
    finding = _timed(lambda: find("phuoc tan dong nai"))
    show(
        ("what", "ms", "ratio"),
        [
            ("reading the files only (baseline)", f"{reading:.1f}", "1"),
            ("loading 14,139 units and 10,654 steps", f"{loading:.1f}", f"{loading / reading:.1f}"),
            ("scanning the exact names in memory (baseline)", f"{scanning:.2f}", "1"),
            ("finding a name typed without marks", f"{finding:.2f}", f"{finding / scanning:.1f}"),
        ],
    )


def _timed(work: Callable[[], object]) -> float:
    """Return the median of a few runs, in milliseconds."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)
