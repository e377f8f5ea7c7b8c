"""`loive demo`: fills the synthetic demonstration province once, prints who may sign in, and serves it."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from loive.cli import rotate_keys, serve


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    serve.add_arguments(parser)
    parser.add_argument("--fill-only", action="store_true", help="fill it and stop")
    parser.add_argument("--scale", type=float, default=1.0, help="how densely (1 is a province)")
    parser.add_argument("--seed", type=int, default=2026, help="the generator's seed")


def run(args: argparse.Namespace) -> int:
    """Fill the demonstration unless it is filled, then serve it. Says what it does and how long it took."""
    from django.conf import settings

    if not 0 < args.scale <= 100:
        sys.stderr.write("--scale lies above 0 and up to 100.\n")
        return 2
    settings.DATA.mkdir(parents=True, exist_ok=True)
    # The served process reads the settings anew: it must know that this is a demonstration, and its key.
    os.environ["LOIVE_DEMO"] = "1"
    if not settings.KEY_FILE.exists():
        rotate_keys.create(settings.KEY_FILE)
        settings.SECRET_KEY = (settings.KEY_FILE.parent / "session.key").read_text()
    _step("tables", _migrate)
    if (settings.DATA / "cast.json").exists():
        sys.stderr.write("  the demonstration is filled already; `make clean` empties it\n")
    else:
        _fill(args)
    _print_cast()
    return 0 if args.fill_only else serve.run(args)


def _migrate() -> str:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    return "ready"


def _fill(args: argparse.Namespace) -> None:
    from django.conf import settings
    from django.db import transaction

    from loive.cli.demonstration import history
    from loive.desk.clock import now

    with transaction.atomic():
        for name, work in history.steps(scale=args.scale, seed=args.seed, now=now()):
            _step(name, work)
    # Written last: it says that the demonstration is whole.
    (settings.DATA / "cast.json").write_text(json.dumps(history.sign_ins(), ensure_ascii=False))


def _step(name: str, work: Callable[[], Any]) -> None:
    start = time.monotonic()
    sys.stderr.write(f"  {name} … ")
    sys.stderr.flush()
    done = work()
    sys.stderr.write(f"{done} ({time.monotonic() - start:.1f} s)\n")


def _print_cast() -> None:
    from django.conf import settings

    held = json.loads((settings.DATA / "cast.json").read_text())
    sys.stderr.write(f"\n  Sign in with one of these names and the word: {held['password']}\n")
    for member in held["members"]:
        sys.stderr.write(f"    {member['username']:14} {member['title']}, {member['body']}\n")
    sys.stderr.write("\n")
