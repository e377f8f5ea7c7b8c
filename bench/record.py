"""What recording and sealing cost: an act with its line beside one without, a name beside plain text."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.table import show

ACTS = 400
ROUNDS = 5
PEOPLE = 1000
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def main() -> int:
    """Measure on a SQLite file as the program sets it up, every transaction written through to the disk."""
    with tempfile.TemporaryDirectory() as folder:
        _set_up(Path(folder))
        acts = {"act without a line (baseline)": _plain, "act with its line": _recorded}
        taken = {name: _each(act) for name, act in acts.items()}
        least = min(taken.values())
        show(
            ["acts", "ms each", "a second", "times"],
            [[n, f"{t:.2f}", 1000 / t, t / least] for n, t in taken.items()],
        )
        print()
        show(["the record", "lines a second"], [["verify", _verified()]])
        print()
        ways = {"read as plain text (baseline)": _read, "opened with its line": _opened}
        ways["in a scan of 1,000"] = _scanned
        looked = {name: way() for name, way in ways.items()}
        base = looked["read as plain text (baseline)"]
        show(["one text", "ms each", "times"], [[name, f"{t:.3f}", t / base] for name, t in looked.items()])
    return 0


def _set_up(folder: Path) -> None:
    """A database of its own with the demonstration's bodies, and a thousand invented people."""
    os.environ |= {"LOIVE_DATA": str(folder / "var"), "LOIVE_KEY_FILE": str(folder / "keys" / "loive.key")}
    os.environ |= {"DJANGO_SETTINGS_MODULE": "loive.settings", "LOIVE_SECRET_KEY": "only-to-measure"}
    sys.path.insert(0, "src")
    (folder / "var").mkdir()
    import django
    from django.core.management import call_command
    from django.db import transaction

    django.setup()
    from loive.cli.demonstration.ground import lay
    from loive.people.actions.register import Identity, register
    from loive.security.vault import keyfile

    keyfile.create(folder / "keys" / "loive.key")
    call_command("migrate", verbosity=0)
    by = lay(at=NOW).actors["social_worker"]
    with transaction.atomic():
        for number in range(PEOPLE):
            register(who=Identity(full_name=f"Người Thứ {number}"), by=by, at=NOW)


def _each(act: Callable[[], object], times: int = ACTS) -> float:
    """Return the milliseconds of one act: the median over rounds."""
    rounds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for _ in range(times):
            act()
        rounds.append((time.perf_counter() - begun) / times)
    return median(rounds) * 1000


def _plain() -> None:
    from django.db import transaction

    from loive.people.models import Person

    with transaction.atomic():
        Person.objects.filter(pk=1).update(sex="female")


def _recorded() -> None:
    from django.db import transaction

    from loive.people.models import Person
    from loive.security import audit
    from loive.security.actor import CLOCK

    with transaction.atomic():
        Person.objects.filter(pk=1).update(sex="female")
        audit.record(by=CLOCK, at=NOW, what="person.corrected", about="7K2MQX40ZT9C")


def _verified() -> float:
    from loive.security import audit

    begun = time.perf_counter()
    count, broken = audit.verify()
    if broken:
        raise RuntimeError(f"the record breaks at line {broken.number}")
    return count / (time.perf_counter() - begun)


def _read() -> float:
    from loive.people.models import Person

    return _each(lambda: Person.objects.get(pk=1).sex)


def _opened() -> float:
    from loive.people.models import Person
    from loive.security.actor import CLOCK
    from loive.security.opening import open_fields

    words = {"by": CLOCK, "at": NOW, "purpose": "measure"}
    return _each(lambda: open_fields(Person.objects.get(pk=1), "full_name", **words))


def _scanned() -> float:
    from loive.people.models import Person
    from loive.security.actor import CLOCK
    from loive.security.opening import scan

    words = {"by": CLOCK, "at": NOW, "purpose": "measure"}
    return _each(lambda: scan(Person.objects.all(), "full_name", **words), times=3) / PEOPLE


if __name__ == "__main__":
    sys.exit(main())
