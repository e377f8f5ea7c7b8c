"""`loive audit verify`: walks the record and names the first line that does not fit."""

from __future__ import annotations

import argparse
import json
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("act", choices=["verify"])
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def run(args: argparse.Namespace) -> int:
    """Return 0 when every line holds, 1 at the first that does not."""
    from loive.security import audit

    count, broken = audit.verify()
    if args.json:
        found: dict[str, object] = {"lines": count, "holds": broken is None}
        if broken:
            found["broken"] = {"line": broken.number, "how": broken.how}
        print(json.dumps(found))
    elif broken:
        sys.stderr.write(
            f"The record breaks at line {broken.number}: {broken.how}. {count} lines before it hold.\n"
        )
    else:
        sys.stderr.write(f"The record holds: {count} lines.\n")
    return 1 if broken else 0
