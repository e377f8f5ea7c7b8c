"""Places for tests: a corner of the country, cut from the real data, loads in a moment."""

from __future__ import annotations

import csv
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from loive.places.actions.load import DATA, Loaded, load
from loive.security.actor import CLOCK

AT = datetime(2025, 7, 1, tzinfo=UTC)
# Former provinces too: the corner holds all that became part of them.
CORNER = ("75", "70", "68")


def load_corner(*provinces: str) -> Loaded:
    """Load the country and the named provinces (codes) of both times, with all that lies in them."""
    return load(by=CLOCK, at=AT, folder=corner(*(provinces or CORNER)))


@cache
def corner(*provinces: str) -> Path:
    """Return a folder with the data files cut down to those provinces, kept until the run ends."""
    folder = Path(tempfile.mkdtemp(prefix="loive-corner-"))
    units = _lines("units.csv")
    kept = {"VN"}
    for row in units:
        above, key = row["parent"], row["key"]
        if (above == "VN" and key.split("-")[0] in provinces) or above in kept - {"VN"}:
            kept.add(key)
    inside = {
        "units.csv": lambda r: r["key"] in kept,
        "successions.csv": lambda r: {r["before"], r["after"]} <= kept,
        "changes.csv": lambda r: r["key"] in kept,
        "aliases.csv": lambda r: r["key"] in kept,
        "acts.csv": lambda r: True,
    }
    for name, keeps in inside.items():
        _write(folder / name, [row for row in _lines(name) if keeps(row)], _columns(name))
    return folder


def _lines(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _columns(name: str) -> list[str]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def _write(path: Path, rows: list[dict[str, str]], columns: list[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
