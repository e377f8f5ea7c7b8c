"""`loive check`: is the program set up rightly? Each line says what to do where it is not."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections

from loive.cli import rotate_keys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(args: argparse.Namespace) -> int:
    """Return 0 when all is well, 1 when something must be done."""
    found = [{"check": name, "todo": look()} for name, look in CHECKS.items()]
    if args.json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        for line in found:
            sys.stderr.write(f"{'ok  ' if line['todo'] is None else 'todo'}  {line['check']}")
            sys.stderr.write(f": {line['todo']}\n" if line["todo"] else "\n")
    return 1 if any(line["todo"] for line in found) else 0


def _key_file() -> str | None:
    return rotate_keys.fault()


def _session_key() -> str | None:
    if len(settings.SECRET_KEY) >= 32:
        return None
    return "set LOIVE_SECRET_KEY to 32 random characters or more, or run: loive keys create"


def _tables() -> str | None:
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        return f"the database does not answer ({type(error).__name__}); look at LOIVE_DATABASE"
    return f"{len(waiting)} migrations wait; run: loive migrate" if waiting else None


def _places() -> str | None:
    from loive.desk.clock import today
    from loive.places.queries import count_on

    try:
        found = count_on(today())
    except DatabaseError:
        return "run first: loive migrate"
    return None if found else "no administrative units are loaded; run: loive demo --fill-only, or load them"


def _record() -> str | None:
    from loive.security import audit

    try:
        _, broken = audit.verify()
    except DatabaseError:
        return "run first: loive migrate"
    return (
        f"line {broken.number} is {broken.how}; keep the database as it is and tell the auditor"
        if broken
        else None
    )


def _assets() -> str | None:
    built = Path(settings.PACKAGE) / "web" / "assets" / "built"
    return None if any(built.glob("*.woff2")) else "fonts are not built; run: loive assets"


def _translations() -> str | None:
    missing = [folder.name for folder in settings.LOCALE_PATHS if not any(folder.glob("en/LC_MESSAGES/*.mo"))]
    return f"not compiled: {', '.join(missing)}; run: make setup" if missing else None


def _debug() -> str | None:
    return "LOIVE_DEBUG shows error details to anyone; unset it" if settings.DEBUG else None


CHECKS: dict[str, Callable[[], str | None]] = {
    "key file": _key_file,
    "session key": _session_key,
    "database and tables": _tables,
    "administrative units": _places,
    "record": _record,
    "fonts and static files": _assets,
    "translations": _translations,
    "debugging off": _debug,
}
