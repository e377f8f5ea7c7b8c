"""Start-up time and memory of the served program, beside a bare Django project under the same server."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.served import memory_mb, seconds_to_answer, server, status
from bench.table import show

ROUNDS = 5
REQUESTS = 50
ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Measure both, in turn, so that a busy machine disturbs them alike."""
    with tempfile.TemporaryDirectory() as folder:
        programs = {"bare Django": _bare(Path(folder)), "Lối Về": _ours(Path(folder))}
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for _ in range(ROUNDS):
            for name, program in programs.items():
                found[name].append(_one(*program))
    base = [median(values) for values in zip(*found["bare Django"], strict=True)]
    rows = []
    for name, values in found.items():
        start, memory = (median(v) for v in zip(*values, strict=True))
        rows.append([name, start * 1000, start / base[0], memory, memory / base[1]])
    show(["program", "first answer, ms", "times", f"memory after {REQUESTS} requests, MB", "times"], rows)
    return 0


def _one(app: str, folder: Path, told: dict[str, str], path: str) -> tuple[float, float]:
    with server(app, folder, told) as (pid, port):
        seconds = seconds_to_answer(port, path)
        for _ in range(REQUESTS):
            status(port, path)
        return seconds, memory_mb(pid)


def _bare(folder: Path) -> tuple[str, Path, dict[str, str], str]:
    """A project as Django makes it, with its tables, asked for its admin's sign-in page."""
    project = folder / "bare"
    project.mkdir()
    django = [sys.executable, "-m", "django"]
    subprocess.run([*django, "startproject", "bare", str(project)], check=True)
    told = {"DJANGO_SETTINGS_MODULE": "bare.settings", "PYTHONPATH": str(project)}
    settings = project / "bare" / "settings.py"
    settings.write_text(
        settings.read_text().replace("DEBUG = True", "DEBUG = False\nSTATIC_ROOT = BASE_DIR / 's'")
    )
    settings.write_text(settings.read_text().replace("ALLOWED_HOSTS = []", "ALLOWED_HOSTS = ['127.0.0.1']"))
    subprocess.run([*django, "migrate", "-v0"], check=True, cwd=project, env={**os.environ, **told})
    return "bare.wsgi:application", project, told, "/admin/login/"


def _ours(folder: Path) -> tuple[str, Path, dict[str, str], str]:
    """The program with an empty database, asked for its sign-in page."""
    told = {
        "LOIVE_DATA": str(folder / "var"),
        "LOIVE_KEY_FILE": str(folder / "keys" / "loive.key"),
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": "loive.settings",
    }
    (folder / "var").mkdir()
    loive = [sys.executable, "-m", "loive"]
    for words in (["keys", "create"], ["migrate", "-v0"]):
        subprocess.run([*loive, *words], check=True, env={**os.environ, **told}, stderr=subprocess.DEVNULL)
    return "loive.wsgi:application", ROOT, told, "/vao"


if __name__ == "__main__":
    sys.exit(main())
