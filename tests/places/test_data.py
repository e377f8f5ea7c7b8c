"""The shipped data, checked against what is known of it from elsewhere. No database."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date

import pytest

from loive.places import words
from loive.places.actions.load import DATA


def lines(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


UNITS = {row["key"]: row for row in lines("units.csv")}
STEPS = lines("successions.csv")
ACTS = {row["act"]: row for row in lines("acts.csv")}
CHANGES = lines("changes.csv")

# Places whose communes of before are not followed by a step of their own, and why. None at present: the five
# island districts had no communes, so the districts themselves are followed.
WITHOUT_SUCCESSOR: dict[str, str] = {}
# Communes of today that were made of no earlier unit, and why. Other sources count the five island zones
# among them; here they follow their districts.
WITHOUT_PREDECESSOR: dict[str, str] = {}
ISLAND_DISTRICTS = {"318-2503", "471-2503", "498-2503", "536-2503", "755-2503"}


def level(row: dict[str, str]) -> int:
    return words.KINDS[row["kind"]].level


def stood(row: dict[str, str], day: str) -> bool:
    return row["valid_from"] <= day and (not row["valid_to"] or row["valid_to"] >= day)


@pytest.mark.parametrize(
    ("day", "at_level", "count"),
    [
        ("2025-06-30", words.PROVINCE, 63),
        ("2025-06-30", words.DISTRICT, 696),
        ("2025-06-30", words.COMMUNE, 10_035),
        ("2025-07-01", words.PROVINCE, 34),
        ("2025-07-01", words.DISTRICT, 0),
        ("2025-07-01", words.COMMUNE, 3_321),
    ],
)
def test_as_many_units_stood_as_the_state_counted(day: str, at_level: int, count: int):
    assert sum(level(row) == at_level and stood(row, day) for row in UNITS.values()) == count


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        ("2025-06-30", {"commune": 7_692, "ward": 1_726, "township": 617}),
        ("2025-07-01", {"commune": 2_621, "ward": 687, "special_zone": 13}),
    ],
)
def test_communes_are_of_the_kinds_the_state_counted(day: str, kinds: dict[str, int]):
    found = Counter(row["kind"] for row in UNITS.values() if level(row) == words.COMMUNE and stood(row, day))
    assert found == kinds


def test_after_the_changes_of_2026_the_kinds_are_those_of_the_national_list():
    kinds = {key: row["kind"] for key, row in UNITS.items() if not row["valid_to"]}
    kinds |= {row["key"]: row["kind_after"] for row in CHANGES}
    found = Counter(kinds.values())
    assert (found["city"], found["province"]) == (9, 25)
    # 22 communes became wards; lists that count one ward more or less circulate (710/2,598).
    assert (found["ward"], found["commune"], found["special_zone"]) == (709, 2_599, 13)


def test_every_unit_that_ended_was_followed_by_another():
    followed = {step["before"] for step in STEPS}
    ended = {k for k, row in UNITS.items() if row["valid_to"] and level(row) != words.DISTRICT}
    assert ended | ISLAND_DISTRICTS == followed | set(WITHOUT_SUCCESSOR)


def test_every_unit_made_by_the_reform_was_made_of_others():
    made = {key for key, row in UNITS.items() if row["valid_from"] == "2025-07-01"}
    assert made == {step["after"] for step in STEPS} | set(WITHOUT_PREDECESSOR)


def test_471_former_communes_went_to_several_new_ones():
    """Other readings of the same resolutions find 440, 446 and 459; a person chooses in every case."""
    parts = Counter(step["before"] for step in STEPS)
    split = {key for key, count in parts.items() if count > 1}
    assert len(split) == 471
    assert split == {step["before"] for step in STEPS if step["kind"] == "split"}


def test_of_a_divided_commune_one_part_is_suggested():
    suggested = Counter(step["before"] for step in STEPS if step["suggested"])
    assert set(suggested.values()) == {1}
    assert all(step["kind"] == "split" for step in STEPS if step["suggested"])


def test_communes_went_where_their_province_went():
    province_now = {s["before"]: s["after"] for s in STEPS if level(UNITS[s["before"]]) == words.PROVINCE}
    for step in STEPS:
        before, after = UNITS[step["before"]], UNITS[step["after"]]
        if level(before) == words.COMMUNE:
            old = UNITS[before["parent"]]["parent"]
            assert after["parent"] == province_now.get(old, old), step


def test_eleven_provinces_went_on_unchanged():
    both = [r for r in UNITS.values() if level(r) == words.PROVINCE and r["valid_from"] < "2025-07-01"]
    assert sum(not row["valid_to"] for row in both) == 11


def test_names_are_in_one_form_and_begin_with_a_capital():
    for row in UNITS.values():
        assert unicodedata.is_normalized("NFC", row["name"])
        assert row["name"] == " ".join(row["name"].split())
        assert row["name"][0].isupper() or row["name"][0].isdigit(), row


def test_a_code_names_one_unit_at_a_time():
    held = defaultdict(list)
    for row in UNITS.values():
        held[row["key"].split("-")[0]].append((row["valid_from"], row["valid_to"] or "9999"))
    for code, spans in held.items():
        ordered = sorted(spans)
        assert all(a[1] < b[0] for a, b in zip(ordered, ordered[1:], strict=False)), code


def test_a_key_tells_the_code_and_the_first_day_known():
    for key, row in UNITS.items():
        if row["kind"] != "country":
            assert re.fullmatch(r"\d{2}|\d{3}|\d{5}", key.split("-")[0])
            assert key.split("-")[1] == row["valid_from"][2:4] + row["valid_from"][5:7]


def test_nobody_knows_a_unit_before_the_data_begins():
    assert min(row["valid_from"] for row in UNITS.values()) == words.KNOWN_FROM.isoformat()


def test_areas_add_up_to_the_country():
    """331,000 km² and some; a unit's area is left out where the source has none."""
    areas = [float(row["area_km2"]) for row in UNITS.values() if row["area_km2"]]
    assert len(areas) >= 3_319
    assert 325_000 < sum(areas) < 340_000


def test_centroids_lie_in_the_country():
    for row in UNITS.values():
        if row["lat"]:
            assert 6 < float(row["lat"]) < 23.5, row
            assert 102 < float(row["lon"]) < 118, row


def test_every_step_and_change_names_a_known_resolution():
    assert {step["act"] for step in STEPS} | {row["act"] for row in CHANGES} <= set(ACTS)


def test_changes_start_from_what_the_unit_was_and_follow_in_time():
    kinds = {key: row["kind"] for key, row in UNITS.items()}
    for row in CHANGES:
        assert kinds[row["key"]] == row["kind_before"]
        assert not row["happened_on"] or date.fromisoformat(row["happened_on"]) > words.KNOWN_FROM
        kinds[row["key"]] = row["kind_after"]
    days = [row["happened_on"] for row in CHANGES]
    assert days == sorted(days)


def test_dong_nai_is_a_city_since_30_april_2026():
    assert ("75-2507", "2026-04-30", "city", "30/2026/QH16") in {
        (r["key"], r["happened_on"], r["kind_after"], r["act"]) for r in CHANGES
    }


def test_every_correction_says_why():
    for row in lines("corrections.csv"):
        assert len(row["why"]) > 20
        assert UNITS[row["key"]][row["column"]] == row["corrected"]


def test_the_files_stay_small():
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 2_500_000
