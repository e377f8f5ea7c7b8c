"""Reading a plan of growing length in its three forms, beside only taking its text out."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.table import show

ROUNDS = 7
SAMPLES = Path(__file__).resolve().parent.parent / "samples"
NAME = "plan-2026-2030-demo"
# How often the plan's body is repeated in the longer texts: about 6, 25 and 100 pages.
TIMES = (1, 4, 16)


def main() -> int:
    """Measure both on the same bytes, in turn, and print medians, the ratio and the speed."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "loive.settings", "LOIVE_SECRET_KEY": "only-to-measure"}
    sys.path.insert(0, "src")
    import django

    django.setup()
    from loive.documents.formats.reading import read
    from loive.documents.plan_import import read_plan

    rows = []
    for name, data in _files():
        text, whole = _both(lambda data=data: read(data), lambda data=data: read_plan("plan", data))
        rows.append(
            [name, len(data) / 1024, text * 1000, whole * 1000, whole / text, len(data) / 1024 / whole]
        )
    show(["plan", "kB", "text alone (baseline), ms", "read, ms", "times", "kB a second"], rows)
    return 0


def _files() -> list[tuple[str, bytes]]:
    text = (SAMPLES / f"{NAME}.txt").read_text(encoding="utf-8")
    head, tail = text.index("II. NHIỆM VỤ"), text.index("III. KINH PHÍ")
    longer = [(f".txt × {n}", (text[:head] + text[head:tail] * n + text[tail:]).encode()) for n in TIMES]
    return [*longer, *((form, (SAMPLES / f"{NAME}{form}").read_bytes()) for form in (".docx", ".pdf"))]


def _both(first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    first(), second()
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for act, seconds in zip((first, second), taken, strict=True):
            began = time.perf_counter()
            act()
            seconds.append(time.perf_counter() - began)
    return median(taken[0]), median(taken[1])
