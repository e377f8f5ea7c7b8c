"""Make the data of the room `places` from the data files of the package vietnamadminunits 1.0.4 (MIT).

Usage: python tools/make_places.py FOLDER [--out src/loive/places/data] [--check]

FOLDER holds the package's `dataset.db` and `converter_2025.json`. The package is read as data and never
imported: its code can send an address to a map service and depends on a GPL library. What the source gets
wrong is listed, with the reason, in `corrections.csv` beside the output; what happened after it was made is
kept by hand in `changes.csv`, `acts.csv` and `aliases.csv` there.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "src/loive/places/data"
# The source describes the units as they stood from 1 March 2025 until the reform of 1 July 2025.
KNOWN, ENDED, BEGAN = "2025-03-01", "2025-06-30", "2025-07-01"
BEFORE, NOW = "2503", "2507"
# What a source name begins with → our kind. Longer beginnings first: "Thị xã" before "Xã".
PROVINCE_KINDS = {"thành phố": "city", "tỉnh": "province"}
DISTRICT_KINDS = {
    "thành phố": "provincial_city",
    "thị xã": "town",
    "quận": "urban_district",
    "huyện": "district",
}
COMMUNE_KINDS = {"thị trấn": "township", "đặc khu": "special_zone", "phường": "ward", "xã": "commune"}
UNIT_COLUMNS = ["key", "kind", "name", "parent", "valid_from", "valid_to", "area_km2", "lat", "lon"]
STEP_COLUMNS = ["before", "after", "kind", "suggested", "act"]
PROVINCE_ACT = "202/2025/QH15"
DOUBTFUL_KM = 25

Unit = dict[str, str]
Row = sqlite3.Row


def named(full: str, kinds: dict[str, str]) -> tuple[str, str]:
    """Split `Phường Phước Tân` into kind and name. The name's own beginning decides, not the type column."""
    full = unicodedata.normalize("NFC", " ".join(full.split()))
    for words, kind in kinds.items():
        if full.casefold().startswith(words + " "):
            return kind, full[len(words) + 1 :]
    raise SystemExit(f"unknown kind of unit: {full!r}")


def unit(key: str, full: str, kinds: dict[str, str], parent: str, since: str, until: str = "") -> Unit:
    kind, name = named(full, kinds)
    return {"key": key, "kind": kind, "name": name, "parent": parent, "valid_from": since, "valid_to": until}


def provinces(
    old: list[Row], new: list[Row], joined: dict[str, list[str]]
) -> tuple[dict[str, Unit], list[list[str]]]:
    """Return the provinces by source key (`old:…`, `new:…`) and the steps from the former to today's.

    A province that took in no other goes on: one row, no end, no step.
    """
    codes_old = {r["provinceKey"]: (r["provinceCode"], r["province"]) for r in old}
    codes_new = {r["provinceKey"]: (r["provinceCode"], r["province"]) for r in new}
    found: dict[str, Unit] = {}
    steps: list[list[str]] = []
    for name, (code, full) in codes_new.items():
        before = joined[name]
        if [codes_old[b] for b in before] == [(code, full)]:
            found["new:" + name] = found["old:" + name] = unit(
                f"{code}-{BEFORE}", full, PROVINCE_KINDS, "VN", KNOWN
            )
            continue
        found["new:" + name] = unit(f"{code}-{NOW}", full, PROVINCE_KINDS, "VN", BEGAN)
        for b in before:
            old_code, old_full = codes_old[b]
            key = f"{old_code}-{BEFORE}"
            found["old:" + b] = unit(key, old_full, PROVINCE_KINDS, "VN", KNOWN, ENDED)
            steps.append([key, f"{code}-{NOW}", "merge", "", PROVINCE_ACT])
    return found, steps


def units_before(rows: list[Row], province: dict[str, Unit]) -> dict[str, Unit]:
    """Return the districts and communes that ended on 30 June 2025, by the source's key of each commune.

    An island district without communes stands for itself under the key its missing commune would have.
    """
    found: dict[str, Unit] = {}
    for r in rows:
        district_key, above = f"{r['districtCode']}-{BEFORE}", province["old:" + r["provinceKey"]]["key"]
        district = unit(district_key, r["district"], DISTRICT_KINDS, above, KNOWN, ENDED)
        found.setdefault(f"district:{r['districtCode']}", district)
        source_key = f"{r['provinceKey']}_{r['districtKey']}_{r['wardKey'] or ''}"
        if r["ward"]:
            key = f"{r['wardCode']}-{BEFORE}"
            found[source_key] = unit(key, r["ward"], COMMUNE_KINDS, district_key, KNOWN, ENDED)
        else:
            found[source_key] = found[f"district:{r['districtCode']}"]
    return found


def units_now(rows: list[Row], province: dict[str, Unit]) -> dict[str, Unit]:
    """Return today's communes by `province_ward` source key, with area in km² and centroid in degrees."""
    found = {}
    for r in rows:
        above = province["new:" + r["provinceKey"]]["key"]
        one = unit(f"{r['wardCode']}-{NOW}", r["ward"], COMMUNE_KINDS, above, BEGAN)
        for column, source in (("area_km2", "wardAreaKm2"), ("lat", "wardLat"), ("lon", "wardLon")):
            one[column] = "" if r[source] is None else f"{r[source]:g}"
        found[f"{r['provinceKey']}_{r['wardKey']}"] = one
    return found


def commune_steps(
    source: dict, old: dict[str, Unit], new: dict[str, Unit], acts: dict[str, str]
) -> list[list[str]]:
    """Return the steps from each former commune to today's: whole, or a part to each of several."""
    edges: list[tuple[Unit, Unit, bool, bool]] = []
    for prov, wards in source["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        edges += [(old[o], new[f"{prov}_{n}"], False, False) for n, olds in wards.items() for o in olds]
    for prov, wards in source["DICT_PROVINCE_WARD_DIVIDED"].items():
        for o, parts in wards.items():
            edges += [(old[o], new[f"{prov}_{p['newWardKey']}"], True, p["isDefaultNewWard"]) for p in parts]
    fathers: dict[str, int] = defaultdict(int)
    for _, after, _, _ in edges:
        fathers[after["key"]] += 1
    return [
        [
            b["key"],
            a["key"],
            step_kind(b, a, split, fathers[a["key"]]),
            "1" if hint else "",
            acts[a["parent"]],
        ]
        for b, a, split, hint in edges
    ]


def step_kind(before: Unit, after: Unit, split: bool, fathers: int) -> str:
    """Say what happened between two units: split, merge, rename, type_change or unchanged."""
    if split:
        return "split"
    if fathers > 1:
        return "merge"
    if before["name"] != after["name"]:
        return "rename"
    return "type_change" if before["kind"] != after["kind"] else "unchanged"


def correct(units: Iterable[Unit], corrections: list[dict[str, str]]) -> None:
    """Apply the table of corrections; refuse one that no longer fits what the source says."""
    by_key = {u["key"]: u for u in units}
    for row in corrections:
        one = by_key[row["key"]]
        if one.get(row["column"], "") != row["found"]:
            raise SystemExit(
                f"correction of {row['key']} {row['column']} no longer fits: {one.get(row['column'])!r}"
            )
        one[row["column"]] = row["corrected"]


def doubtful(rows: list[Row], old: dict[str, Unit], new: list[Unit], steps: list[list[str]]) -> list[str]:
    """Return units whose centroid lies more than 25 km from every unit they were made of."""
    where = {f"{r['wardCode']}-{BEFORE}": (r["wardLat"], r["wardLon"]) for r in rows if r["wardLat"]}
    fathers = defaultdict(list)
    for before, after, *_ in steps:
        fathers[after].append(where.get(before))
    found = []
    for one in new:
        spots = [s for s in fathers[one["key"]] if s]
        if (
            one["lat"]
            and spots
            and min(km(float(one["lat"]), float(one["lon"]), *s) for s in spots) > DOUBTFUL_KM
        ):
            found.append(f"{one['key']} {one['name']} {one['lat']} {one['lon']}")
    return found


def km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the distance in km between two points, flat-earth, good enough at this latitude."""
    return 111.2 * math.hypot(lat - lat2, (lon - lon2) * math.cos(math.radians(lat)))


def make(folder: Path, kept: Path) -> tuple[dict[str, str], list[str]]:
    """Return the texts of the two generated files by name, and what looks doubtful."""
    with sqlite3.connect(f"file:{folder / 'dataset.db'}?mode=ro", uri=True) as db:
        db.row_factory = sqlite3.Row
        rows_old = db.execute("SELECT * FROM admin_units_legacy").fetchall()
        rows_new = db.execute("SELECT * FROM admin_units").fetchall()
    source = json.loads((folder / "converter_2025.json").read_text(encoding="utf-8"))
    province, steps = provinces(rows_old, rows_new, source["DICT_PROVINCE"])
    old, new = units_before(rows_old, province), units_now(rows_new, province)
    acts = {row["scope"]: row["act"] for row in read(kept / "acts.csv") if row["scope"]}
    steps += commune_steps(source, old, new, acts)
    units = {u["key"]: u for part in (province, old, new) for u in part.values()}
    correct(units.values(), read(kept / "corrections.csv"))
    country = {"key": "VN", "kind": "country", "name": "Việt Nam", "valid_from": KNOWN}
    ordered = [country, *sorted(units.values(), key=lambda u: (len(u["key"]), u["valid_from"], u["key"]))]
    texts = {
        "units.csv": text(UNIT_COLUMNS, ([u.get(c, "") for c in UNIT_COLUMNS] for u in ordered)),
        "successions.csv": text(STEP_COLUMNS, sorted(steps)),
    }
    return texts, doubtful(rows_old, old, list(new.values()), steps)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text(columns: list[str], rows: Iterable[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the files differ")
    args = parser.parse_args()
    texts, doubts = make(args.folder, args.out)
    for line in doubts:
        print("far from every unit it was made of:", line, file=sys.stderr)
    stale = [
        n for n, t in texts.items() if not (args.out / n).exists() or (args.out / n).read_text("utf-8") != t
    ]
    if args.check:
        print("differs: " + ", ".join(stale) if stale else "as made", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (args.out / name).write_text(texts[name], encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
