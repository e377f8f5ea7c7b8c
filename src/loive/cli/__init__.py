"""The command line: the same rooms, for the operator and the clock.

Each command is one file with `add_arguments(parser)` and `run(args) -> int`. It prints JSON to standard
output where asked (`--json`) and nothing else there; what it has to say to a person goes to standard error.
Exit codes: 0 done, 1 refused or nothing found, 2 the words of the call are wrong.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys

# command → (module, what it does)
COMMANDS = {
    "demo": "fill the demonstration province and serve it",
    "serve": "serve the site",
    "plan": "read a plan from its document",
    "place": "find administrative units, today's and earlier ones",
    "audit": "verify the record",
    "check": "check that the program is set up rightly",
    "keys": "make or rotate the key file",
    "assets": "build fonts and collect static files",
}
_MODULES = {"keys": "rotate_keys"}


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code. Commands unknown here go to Django (`migrate`, `shell` …)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loive.settings")
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] not in COMMANDS and not words[0].startswith("-"):
        from django.core.management import execute_from_command_line

        execute_from_command_line(["loive", *words])
        return 0
    return _run(words)


def _run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="loive", description="Lối Về")
    chosen = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, about in COMMANDS.items():
        sub = chosen.add_parser(name, help=about, description=about)
        # Only the chosen command's module is loaded: start-up stays short.
        if words[:1] == [name]:
            module = importlib.import_module(f"loive.cli.{_MODULES.get(name, name)}")
            module.add_arguments(sub)
    args = parser.parse_args(words)
    if not args.command:
        parser.print_help()
        return 2
    import django

    django.setup()
    return int(module.run(args))
