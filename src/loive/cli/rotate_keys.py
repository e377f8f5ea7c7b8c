"""`loive keys create|rotate`: the key file, and a new key for it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from loive.security.vault import keyfile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("act", choices=["create", "rotate"])


def run(args: argparse.Namespace) -> int:
    """Make the key file, or add a new key and wrap every data key anew under it."""
    from django.conf import settings

    try:
        return {"create": create, "rotate": rotate}[args.act](settings.KEY_FILE)
    except FileExistsError:
        sys.stderr.write(
            f"{settings.KEY_FILE} exists already; it is never replaced. To renew it: loive keys rotate\n"
        )
    except keyfile.KeyUnavailable as error:
        sys.stderr.write(f"{error}\n")
    return 1


def create(path: Path) -> int:
    """Write a new key file."""
    keyfile.create(path)
    sys.stderr.write(
        f"{path} written. Keep a copy apart from the data: without it nothing sealed can be read.\n"
    )
    return 0


def rotate(path: Path) -> int:
    """Add a key and rewrap; stopped half way, running it again goes on where it stopped."""
    from loive.security.vault import ring

    version = keyfile.add_version(path)
    count = 0
    while wrapped := ring.rewrap():
        count += wrapped
    sys.stderr.write(f"Key version {version} is current; {count} data keys were wrapped anew.\n")
    return 0


def fault() -> str | None:
    """Return what is wrong with the key file the settings name, or None."""
    try:
        keyfile.ring()
    except keyfile.KeyUnavailable as error:
        return str(error)
    return None
