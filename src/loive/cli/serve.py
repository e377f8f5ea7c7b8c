"""`loive serve`: the site, by granian."""

from __future__ import annotations

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=1)


def run(args: argparse.Namespace) -> int:
    """Serve until stopped."""
    import logging

    from granian import Granian
    from granian.constants import Interfaces

    logging.getLogger("granian").setLevel(logging.WARNING)
    sys.stderr.write(f"Lối Về: http://{args.address}:{args.port}  (Ctrl-C ends it)\n")
    Granian(
        "loive.wsgi:application",
        address=args.address,
        port=args.port,
        interface=Interfaces.WSGI,
        workers=args.workers,
        blocking_threads=4,
        log_enabled=False,
    ).serve()
    return 0
