"""Server time and queries of the five screens on the demonstration, beside a page of frame alone."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench.table import show

ROUNDS = 25
DAY = "2026-11-18"
REF = r"[0-9A-Z]{12}"
# screen → (who looks, the page, and for a record the pattern of its address on that page)
SCREENS: dict[str, tuple[str, str, str]] = {
    "frame alone (baseline)": ("investigator", "/khung", ""),
    "today's work": ("investigator", "/", ""),
    "a plan": ("programme_officer", "/ke-hoach", rf"/ke-hoach/{REF}"),
    "a tip": ("investigator", "/tin-bao", rf"/tin-bao/{REF}"),
    "a case": ("social_worker", "/ho-so", rf"/ho-so/{REF}"),
    "a report": ("reporter", "/bao-cao", rf"/bao-cao/{REF}"),
    "list of tips": ("investigator", "/tin-bao", ""),
    "list of cases": ("social_worker", "/ho-so", ""),
    "overview of a leader": ("leader", "/", ""),
}


def main() -> int:
    """Fill a demonstration (or take that of LOIVE_DATA), ask for each screen as its person, print medians."""
    with nullcontext(os.environ.get("LOIVE_DATA")) if os.environ.get("LOIVE_DATA") else _filled():
        _set_up()
        found = {name: _measured(*screen) for name, screen in SCREENS.items()}
    base = next(iter(found.values()))
    rows = [_row(name, one, base) for name, one in found.items()]
    show(["screen", "ms", "ms, 95 %", "times", "queries", "kB"], rows)
    missing = [name for name, one in found.items() if one is None]
    if missing:
        print(f"not there: {', '.join(missing)}", file=sys.stderr)
    return int(bool(missing))


def _row(name: str, one: dict[str, float] | None, base: dict[str, float] | None) -> list[object]:
    if one is None or base is None:
        return [name, "–", "–", "–", "–", "–"]
    return [name, one["ms"], one["p95"], one["ms"] / base["ms"], int(one["queries"]), one["kB"]]


def _filled() -> Any:
    folder = tempfile.TemporaryDirectory()
    home = Path(folder.name)
    os.environ |= {"LOIVE_DATA": str(home / "var"), "LOIVE_KEY_FILE": str(home / "keys" / "loive.key")}
    os.environ |= {"LOIVE_TODAY": DAY, "PYTHONPATH": "src"}
    subprocess.run([sys.executable, "-m", "loive", "demo", "--fill-only"], check=True)
    return folder


def _set_up() -> None:
    os.environ |= {"DJANGO_SETTINGS_MODULE": "loive.settings", "LOIVE_DEMO": "1"}
    sys.path.insert(0, "src")
    import django
    from django.conf import settings

    django.setup()
    settings.ROOT_URLCONF = "bench.frame"
    settings.ALLOWED_HOSTS = ["*"]
    settings.STATIC_ROOT = "src/loive/web/assets"
    logging.disable(logging.ERROR)


def _measured(job: str, page: str, pattern: str) -> dict[str, float] | None:
    """Return median and 95th percentile in ms, queries and size; None where there is no such page."""
    from django.test import Client

    from loive.cli.demonstration.cast import CAST
    from loive.security.accounts.models import Account

    client = Client(raise_request_exception=False)
    username = next(member.username for member in CAST if member.job == job)
    client.force_login(Account.objects.get(username=username))
    path = page
    if pattern:
        links = re.findall(rf'href="({pattern})"', client.get(page).content.decode())
        if not links:
            return None
        path = links[0]
    if client.get(path).status_code != 200:
        return None
    return _asked(client, path)


def _asked(client: Any, path: str) -> dict[str, float]:
    from django.db import connection

    taken, queries, size = [], [], 0
    for _ in range(ROUNDS):
        asked: list[str] = []

        def count(execute: Any, sql: str, *rest: Any, asked: list[str] = asked) -> Any:
            asked.append(sql)
            return execute(sql, *rest)

        begun = time.perf_counter()
        with connection.execute_wrapper(count):
            size = len(client.get(path).content)
        taken.append((time.perf_counter() - begun) * 1000)
        queries.append(len(asked))
    return {
        "ms": median(taken),
        "p95": quantiles(taken, n=20)[-1],
        "queries": median(queries),
        "kB": size / 1024,
    }


if __name__ == "__main__":
    sys.exit(main())
