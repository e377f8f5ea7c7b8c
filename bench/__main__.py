"""Runs each measurement in a process of its own: `python -m bench`, or some: `python -m bench startup`."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
# What the measurements share.
SHARED = {"__init__", "__main__", "table", "served", "frame"}
RUN = """
import sys
from bench import {name} as one
print((one.__doc__ or "").strip().splitlines()[0], flush=True)
sys.exit(one.main() or 0)
"""


def main(wanted: list[str]) -> int:
    """Run the measurements; 1 when one of them could not be made, 2 when there is none of that name."""
    names = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in SHARED)
    unknown = set(wanted) - set(names)
    if unknown:
        print(f"no such measurement: {', '.join(unknown)}. There are: {', '.join(names)}", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    failed = 0
    for name in wanted or names:
        print(f"\n== {name}: ", end="", flush=True)
        words = [sys.executable, "-c", RUN.format(name=name)]
        failed |= int(subprocess.run(words, cwd=FOLDER.parent, check=False).returncode != 0)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
