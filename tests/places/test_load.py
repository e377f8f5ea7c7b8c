"""Loading the reference data: quickly, wholly, once or twice alike, or not at all.

The whole country stands in every test's database already, so most of these load a corner of it anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from loive.base.errors import Refusal
from loive.places import queries
from loive.places.actions.load import load
from loive.places.models import Change, Place, Succession
from loive.security import audit
from loive.security.actor import CLOCK
from tests.factories.places import AT, corner, load_corner

pytestmark = pytest.mark.django_db
FIRST = ("units.csv", "70-2503,province,Bình Phước", "70-2503,province,Bình Phước Sai")


def test_the_whole_country_loads_anew():
    Succession.objects.all().delete()
    Change.objects.all().delete()
    loaded = load(by=CLOCK, at=AT)
    assert (loaded.units, loaded.successions, loaded.changes) == (14_139, 10_654, 25)


def test_the_tables_hold_what_the_files_hold():
    assert (Place.objects.count(), Succession.objects.count(), Change.objects.count()) == (14_139, 10_654, 25)


def test_loading_twice_changes_nothing_more():
    before = queries.find("dong nai", limit=50), Place.objects.count()
    load_corner()
    assert (queries.find("dong nai", limit=50), Place.objects.count()) == before


def test_a_corrected_file_brings_the_tables_to_it(tmp_path: Path):
    folder = copied(tmp_path)
    replace(folder / "units.csv", "Trấn Biên", "Trấn Biên Mới")
    load(by=CLOCK, at=AT, folder=folder)
    assert queries.get("26041-2507").full_name == "Phường Trấn Biên Mới"


def test_a_unit_the_files_no_longer_name_stays(tmp_path: Path):
    load(by=CLOCK, at=AT, folder=copied(tmp_path))
    assert queries.get("01-2503") is not None


def test_a_load_is_one_line_of_the_record():
    before, _ = audit.verify()
    load_corner()
    after, broken = audit.verify()
    assert (after - before, broken) == (1, None)


@pytest.mark.parametrize(
    ("file", "found", "written"),
    [
        ("units.csv", "75-2507,province,", "75-2507,kingdom,"),
        ("units.csv", "26041-2507,ward,", "26041-2507,province,"),
        ("units.csv", ",VN,2025-07-01", ",VN,2025-13-01"),
        ("units.csv", "26041-2507,ward,Trấn Biên,75-2507", "26041-2507,ward,Trấn Biên,99-2507"),
        ("successions.csv", ",merge,", ",swallowed,"),
        ("successions.csv", "1662/NQ-UBTVQH15", "9999/NQ-UBTVQH15"),
        ("changes.csv", "2026-04-30", "30/04/2026"),
        ("acts.csv", ",A,", ",Z,"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_stored(
    tmp_path: Path, file: str, found: str, written: str
):
    folder = spoiled(tmp_path)
    replace(folder / file, found, written)
    with pytest.raises(Refusal) as refusal:
        load(by=CLOCK, at=AT, folder=folder)
    assert file in str(refusal.value)
    assert refusal.value.code == "unreadable"
    assert queries.get("70-2503").name == "Bình Phước"


def test_a_missing_file_is_named(tmp_path: Path):
    folder = spoiled(tmp_path)
    (folder / "aliases.csv").unlink()
    with pytest.raises(Refusal, match="aliases.csv"):
        load(by=CLOCK, at=AT, folder=folder)
    assert queries.get("70-2503").name == "Bình Phước"


def test_when_the_record_fails_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def fails(**_line: object) -> None:
        raise RuntimeError("no record")

    monkeypatch.setattr(audit, "record", fails)
    with pytest.raises(RuntimeError):
        load(by=CLOCK, at=AT, folder=spoiled(tmp_path))
    assert queries.get("70-2503").name == "Bình Phước"


def copied(to: Path) -> Path:
    return Path(shutil.copytree(corner("75", "70", "68"), to / "data"))


def spoiled(to: Path) -> Path:
    """Return a copy in which a name differs, so that a load that half happened would show."""
    folder = copied(to)
    replace(folder / FIRST[0], *FIRST[1:])
    return folder


def replace(path: Path, found: str, written: str) -> None:
    text = path.read_text("utf8")
    assert found in text
    path.write_text(text.replace(found, written, 1), "utf8")
