"""`loive place`: JSON where asked and nothing else there; exit codes and messages a person can act on."""

from __future__ import annotations

import json

import pytest

from loive.cli import main

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demonstration_day(settings):
    settings.TODAY = "2026-11-24"


def test_json_tells_the_unit_its_days_its_province_and_its_lineage(capsys):
    assert main(["place", "phuoc tan dong nai", "--json"]) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    unit = told["units"][0]
    assert (unit["key"], unit["full_name"], unit["province_name"]) == (
        "26377-2507",
        "Phường Phước Tân",
        "Thành phố Đồng Nai",
    )
    assert (unit["valid_from"], unit["valid_to"], unit["known_only_from"]) == ("2025-07-01", None, False)
    assert [step["place"]["key"] for step in unit["lineage"]["before"]] == ["26377-2503"]
    assert unit["today"] == {"answer": "one", "unit": {**unit["today"]["unit"], "key": "26377-2507"}}
    assert err == ""


def test_json_offers_the_candidates_of_a_divided_commune(capsys):
    assert main(["place", "00007-2503", "--json"]) == 0
    today = json.loads(capsys.readouterr().out)["units"][0]["today"]
    assert today["answer"] == "choose"
    assert len(today["candidates"]) == 2


@pytest.mark.parametrize("day", ["2025-03-31", "31/03/2025"])
def test_on_a_day_the_unit_of_that_day_answers(capsys, day: str):
    assert main(["place", "Phước Tân Đồng Nai", "--on", day, "--json"]) == 0
    assert [unit["key"] for unit in json.loads(capsys.readouterr().out)["units"]] == ["26377-2503"]


def test_a_day_before_the_data_begins_carries_the_caveat(capsys):
    assert main(["place", "Phước Tân Đồng Nai", "--on", "2016-12-12", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["known_from"] == "2025-03-01"
    assert "01/03/2025" in told["caveat"]
    assert main(["place", "Phước Tân Đồng Nai", "--on", "2016-12-12"]) == 0
    assert "01/03/2025" in capsys.readouterr().out


def test_without_json_a_person_reads_it(capsys):
    assert main(["place", "xuan loc dong nai"]) == 0
    out = capsys.readouterr().out
    assert "Phường Xuân Lộc, Thành phố Đồng Nai  [26425-2507]" in out
    assert "← Thị trấn Gia Ray, Tỉnh Đồng Nai [26425-2503]: Sáp nhập, 01/07/2025" in out


def test_nothing_found_says_what_to_do(capsys):
    assert main(["place", "zzzz", "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["units"] == []
    assert "Không tìm thấy" in err


@pytest.mark.parametrize(
    "words",
    [
        ["--on", "2025-02-30"],
        ["--on", "hôm qua"],
        ["--on", "31/31/2025"],
        ["--on", "1/2"],
        ["--limit", "0"],
        ["--within", "99999-2507"],
        ["--kind", "kingdom"],
    ],
)
def test_words_that_cannot_be_are_refused_with_nothing_on_standard_output(capsys, words: list[str]):
    assert main(["place", "Phước Tân", "--json", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip()


def test_within_and_kind_narrow(capsys):
    assert main(["place", "Phước Tân", "--within", "75-2507", "--kind", "ward", "--json"]) == 0
    keys = [unit["key"] for unit in json.loads(capsys.readouterr().out)["units"]]
    assert keys == ["26377-2507", "26377-2503"]
