"""Reads the data files line by line into rows; a line that cannot be read is named, never skipped."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.base.fold import fold, nfc
from loive.law.words import MARKS
from loive.places import words
from loive.places.models import Basis, Change, Place, Succession

R = TypeVar("R")
Line = dict[str, str]


def lines(folder: Path, name: str, read: Callable[[Line], R]) -> Iterator[R]:
    """Yield what `read` makes of each line. Raises Refusal naming the file and the line that failed."""
    try:
        file = (folder / name).open(encoding="utf-8", newline="")
    except OSError as error:
        text = _("Thiếu tệp dữ liệu {name}. Hãy cài đặt lại chương trình.")
        raise Refusal(format_lazy(text, name=name), code="missing") from error
    with file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                yield read(row)
            except (KeyError, ValueError, TypeError, AttributeError) as error:
                text = _("Tệp {name}, dòng {number}: không đọc được ({error}). Hãy tạo lại tệp.")
                message = format_lazy(text, name=name, number=number, error=repr(error))
                raise Refusal(message, code="unreadable") from error


def basis(row: Line) -> Basis:
    """Read a resolution."""
    if row["confidence"] not in MARKS:
        raise ValueError(row["confidence"])
    return Basis(
        number=row["act"],
        issuer=row["issuer"],
        passed=_day(row["passed"]),
        in_force=_day(row["in_force"]),
        confidence=row["confidence"],
        about=row["about"],
    )


def unit(row: Line, known: dict[str, Place]) -> Place:
    """Read a unit; what it lies in must stand above it, in the file and in level."""
    key, kind = row["key"], words.KINDS[row["kind"]]
    above = known[row["parent"]] if row["parent"] else None
    if key in known or (above is None) != (kind.level == words.COUNTRY):
        raise ValueError(key)
    if above is not None and above.level >= kind.level:
        raise ValueError(key)
    place = Place(
        key=key,
        code=key.split("-")[0],
        kind=row["kind"],
        level=kind.level,
        name=nfc(row["name"]),
        parent_id=row["parent"] or None,
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        area_km2=row["area_km2"] or None,
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
    )
    place.province_id = key if kind.level == words.PROVINCE else above.province_id if above else None
    return place


def succession(row: Line, units: dict[str, Place], bases: dict[str, Basis]) -> Succession:
    """Read a step. It happened on the day the new unit began to work."""
    after = units[row["after"]]
    return Succession(
        before=units[row["before"]],
        after=after,
        kind=_one_of(words.STEPS, row["kind"]),
        suggested=row["suggested"] == "1",
        happened_on=after.valid_from,
        basis=bases[row["act"]],
    )


def change(row: Line, units: dict[str, Place], bases: dict[str, Basis]) -> Change:
    """Read a change of kind or name, and bring the unit to it; the file is in order of time."""
    place = units[row["key"]]
    place.kind, place.name = _one_of(words.KINDS, row["kind_after"]), nfc(row["name_after"])
    return Change(
        place=place,
        happened_on=_day(row["happened_on"]),
        kind_before=_one_of(words.KINDS, row["kind_before"]),
        kind_after=place.kind,
        name_before=nfc(row["name_before"]),
        name_after=place.name,
        basis=bases[row["act"]],
    )


def describe(units: dict[str, Place], aliases: list[Line]) -> None:
    """Write what each unit is found by: its own names between slashes, then those of what it lies in."""
    other: dict[str, list[str]] = {}
    for row in aliases:
        other.setdefault(row["key"], []).append(sought(row["alias"]))
    for key, place in units.items():
        place.folded = sought(place.name)
        above = place.parent_id
        own = [place.folded, *other.get(key, ())]
        place.sought = f"/ {' / '.join(own)} /"
        while above and units[above].level:
            place.sought += "".join(f" {name}" for name in (sought(units[above].name), *other.get(above, ())))
            above = units[above].parent_id


def sought(name: str) -> str:
    """Return a name as it is looked for: no marks, no dots or lone dashes, `01` as `1`."""
    return " ".join(w.lstrip("0") or w for w in fold(name).replace(" - ", " ").replace(".", "").split())


def _one_of(table: Mapping[str, object], code: str) -> str:
    if code not in table:
        raise ValueError(code)
    return code


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
