"""The script that makes the data, run on a small invented source of the same shape."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "make_places.py"
OLD = (
    "province",
    "provinceCode",
    "provinceKey",
    "district",
    "districtCode",
    "districtKey",
    "ward",
    "wardCode",
    "wardKey",
    "wardType",
    "wardLat",
    "wardLon",
)
NEW = (
    "province",
    "provinceCode",
    "provinceKey",
    "ward",
    "wardCode",
    "wardKey",
    "wardLat",
    "wardLon",
    "wardAreaKm2",
)
NORTH = ("Tỉnh Bắc Hà", "91", "bacha")
SOUTH = ("Thành phố Nam Hà", "92", "namha")
FORMER = [
    (*NORTH, "Huyện Thượng", "901", "thuong", "Xã Một", "90001", "mot", "Xã", 20.0, 105.0),
    (*NORTH, "Huyện Thượng", "901", "thuong", "Xã Hai", "90002", "hai", "Phường", 20.0, 105.0),
    (*NORTH, "Thị Xã Hạ", "902", "ha", "Thị trấn Ba", "90003", "ba", "Thị trấn", 20.0, 105.0),
    (*NORTH, "Huyện Đảo", "903", "dao", None, None, None, None, None, None),
    (*SOUTH, "Quận 1", "904", "q1", "Phường 1", "90004", "p1", "Phường", 20.0, 105.0),
]
TODAY = [
    (*NORTH, "Xã Một", "90001", "mot", 20.0, 105.0, 10.5),
    (*NORTH, "Phường Hạ", "90003", "ha", 21.5, 105.0, None),
    (*NORTH, "Đặc khu Đảo", "90009", "dao", None, None, 3.0),
    (*SOUTH, "Phường Nhất", "90004", "nhat", 20.0, 105.0, 2.0),
]
BECAME: dict[str, Any] = {
    "DICT_PROVINCE": {"bacha": ["bacha"], "namha": ["namha"]},
    "DICT_PROVINCE_WARD_NO_DIVIDED": {
        "bacha": {"mot": ["bacha_thuong_mot"], "ha": ["bacha_ha_ba"], "dao": ["bacha_dao_"]},
        "namha": {"nhat": ["namha_q1_p1"]},
    },
    "DICT_PROVINCE_WARD_DIVIDED": {
        "bacha": {
            "bacha_thuong_hai": [
                {"newWardKey": "mot", "isDefaultNewWard": True},
                {"newWardKey": "ha", "isDefaultNewWard": False},
            ]
        }
    },
}


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_places", TOOL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def source(tmp_path: Path) -> Path:
    with sqlite3.connect(tmp_path / "dataset.db") as db:
        for table, columns, rows in (("admin_units_legacy", OLD, FORMER), ("admin_units", NEW, TODAY)):
            db.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
            db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
    (tmp_path / "converter_2025.json").write_text(json.dumps(BECAME), "utf8")
    (tmp_path / "acts.csv").write_text("act,scope\nNQ1,91-2503\nNQ2,92-2503\n", "utf8")
    (tmp_path / "corrections.csv").write_text("key,column,found,corrected,why\n", "utf8")
    return tmp_path


def made(tool: ModuleType, source: Path) -> tuple[dict[str, dict[str, str]], set[tuple[str, ...]], list[str]]:
    texts, doubts = tool.make(source, source)
    units = {row["key"]: row for row in csv.DictReader(io.StringIO(texts["units.csv"]))}
    steps = {tuple(row.values()) for row in csv.DictReader(io.StringIO(texts["successions.csv"]))}
    return units, steps, doubts


def test_the_name_decides_the_kind_and_not_the_type_column(tool: ModuleType, source: Path):
    units, _, _ = made(tool, source)
    assert (units["90002-2503"]["kind"], units["90002-2503"]["name"]) == ("commune", "Hai")
    assert (units["902-2503"]["kind"], units["902-2503"]["name"]) == ("town", "Hạ")
    assert (units["904-2503"]["name"], units["90004-2503"]["name"]) == ("1", "1")


def test_a_code_given_again_makes_two_units(tool: ModuleType, source: Path):
    units, _, _ = made(tool, source)
    assert units["90001-2503"]["valid_to"] == "2025-06-30"
    assert (units["90001-2507"]["valid_from"], units["90001-2507"]["valid_to"]) == ("2025-07-01", "")


def test_a_province_that_took_in_no_other_goes_on(tool: ModuleType, source: Path):
    units, _, _ = made(tool, source)
    assert units["91-2503"]["valid_to"] == ""
    assert units["90001-2507"]["parent"] == "91-2503"


def test_each_step_says_what_happened_and_by_which_resolution(tool: ModuleType, source: Path):
    _, steps, _ = made(tool, source)
    assert steps == {
        ("90001-2503", "90001-2507", "merge", "", "NQ1"),
        ("90002-2503", "90001-2507", "split", "1", "NQ1"),
        ("90002-2503", "90003-2507", "split", "", "NQ1"),
        ("90003-2503", "90003-2507", "merge", "", "NQ1"),
        ("903-2503", "90009-2507", "type_change", "", "NQ1"),
        ("90004-2503", "90004-2507", "rename", "", "NQ2"),
    }


def test_a_centroid_far_from_what_the_unit_was_made_of_is_named(tool: ModuleType, source: Path):
    _, _, doubts = made(tool, source)
    assert [line.split()[0] for line in doubts] == ["90003-2507"]


def test_a_correction_is_made(tool: ModuleType, source: Path):
    (source / "corrections.csv").write_text(
        "key,column,found,corrected,why\n90001-2507,name,Một,Mốt,x\n", "utf8"
    )
    units, _, _ = made(tool, source)
    assert units["90001-2507"]["name"] == "Mốt"


def test_a_correction_that_no_longer_fits_stops_the_script(tool: ModuleType, source: Path):
    (source / "corrections.csv").write_text(
        "key,column,found,corrected,why\n90001-2507,name,Hai,Mốt,x\n", "utf8"
    )
    with pytest.raises(SystemExit, match="no longer fits"):
        tool.make(source, source)


def corrected(source: Path, line: str) -> None:
    (source / "corrections.csv").write_text(f"key,column,found,corrected,why\n{line}\n", "utf8")
