"""Starts a WSGI program under the server that `loive serve` uses, and looks at it from outside."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVER = """
from granian import Granian
from granian.constants import Interfaces
Granian({app!r}, address="127.0.0.1", port={port}, interface=Interfaces.WSGI, workers=1, blocking_threads=4,
        log_enabled=False).serve()
"""


@contextmanager
def server(app: str, folder: Path, told: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Serve the program from the folder; yield its process id and port, and end it afterwards."""
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER.format(app=app, port=port)],
        cwd=folder,
        env={**os.environ, **told},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process.pid, port
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def seconds_to_answer(port: int, path: str, limit: float = 30) -> float:
    """Return how long it takes until the path is answered well. Raises TimeoutError."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < limit:
        if status(port, path) == 200:
            return time.perf_counter() - begun
        time.sleep(0.005)
    raise TimeoutError(f"no answer from {path} in {limit} s")


def status(port: int, path: str) -> int:
    """Return the status of one answer; 0 when there is none."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
            answer.read()
            return int(answer.status)
    except urllib.error.HTTPError as answer:
        return answer.code
    except OSError:
        return 0


def memory_mb(pid: int) -> float:
    """Return the memory that the process and its children hold alone or in their share (PSS), in MB."""
    total = 0
    for one in [pid, *_children(pid)]:
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *_children(child)]
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
