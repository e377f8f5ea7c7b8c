"""Assets: built from this package alone, light, the same each time, with every letter Vietnamese needs."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from loive.cli.assets import ASSETS, STYLES, build, styles
from loive.cli.fonts import WEIGHTS, web_font

FIRST_LOAD = 150_000
VOWELS = "aăâeêioôơuưy"
MARKS = "\u0300\u0301\u0303\u0309\u0323"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("built")
    build(folder)
    return folder


@pytest.fixture(scope="module")
def font() -> TTFont:
    return TTFont(io.BytesIO(web_font(400)))


def test_a_first_visit_stays_within_its_budget(tmp_path):
    assert sum(build(tmp_path).values()) <= FIRST_LOAD


def test_the_same_sources_give_the_same_bytes(built, tmp_path):
    build(tmp_path)

    assert (tmp_path / "manifest.json").read_text() == (built / "manifest.json").read_text()


def test_every_style_sheet_of_the_folder_is_built_in():
    assert {path.stem for path in (ASSETS / "css").glob("*.css")} == {*STYLES, "dark"}


def test_every_name_a_style_uses_is_a_token():
    sheet = styles(dict.fromkeys(WEIGHTS, "x.woff2"))

    assert set(re.findall(r"var\((--[\w-]+)\)", sheet)) - set(re.findall(r"(--[\w-]+)\s*:", sheet)) == set()


def test_only_the_tokens_name_colours():
    for name in set(STYLES) - {"tokens", "print"}:
        assert not re.search(r"#[0-9a-f]{3,8}\b|rgb\(", (ASSETS / "css" / f"{name}.css").read_text()), name


def test_day_and_night_name_the_same_tokens():
    def colours(name):
        text = (ASSETS / "css" / f"{name}.css").read_text()
        return set(re.findall(r"(--[\w-]+):\s*(?:#|rgb)", text))

    assert colours("dark") == colours("tokens")


def test_nothing_is_fetched_from_elsewhere(built):
    names = json.loads((built / "manifest.json").read_text())

    assert not re.search(r"https?://", (built / names["loive.css"]).read_text())
    assert not re.search(r"https?://", (built / names["loive.js"]).read_text())


def test_the_files_of_the_build_before_stay_for_running_processes(built, tmp_path, monkeypatch):
    build(tmp_path)
    before = set(tmp_path.glob("loive.*.js"))
    monkeypatch.setattr("loive.cli.assets.scripts", lambda: "// another")
    build(tmp_path)

    assert before < set(tmp_path.glob("loive.*.js"))


@pytest.mark.parametrize("mark", ["", *MARKS])
def test_the_font_has_every_vietnamese_vowel(font, mark):
    import unicodedata

    letters = font.getBestCmap()
    needed = {unicodedata.normalize("NFC", vowel + mark) for vowel in VOWELS + VOWELS.upper()}
    assert [c for c in "".join(needed) + "đĐ" if ord(c) not in letters] == []


def test_figures_of_a_column_have_one_width(font):
    """The feature `tnum` swaps each digit for one of the same width as the others."""
    table, letters = font["GSUB"].table, font.getBestCmap()
    record = next(r for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    swaps = {
        before: after
        for number in record.Feature.LookupListIndex
        for part in table.LookupList.Lookup[number].SubTable
        for before, after in part.mapping.items()
    }

    assert set(swaps) == {letters[ord(digit)] for digit in "0123456789"}
    assert len({font["hmtx"][after][0] for after in swaps.values()}) == 1
