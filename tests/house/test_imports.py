"""The import contracts hold; each of them can fail; and none forbids what the work needs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.house.code import CONTRACTS, LEVELS
from tests.house.contracts import broken, graph, with_import

ROWS = list(csv.DictReader((Path(__file__).parent / "imports.csv").open(encoding="utf8")))
FORBIDDEN = [(int(r["contract"]), r["importer"], r["imported"]) for r in ROWS if r["contract"] != "ok"]
NEEDED = [(r["importer"], r["imported"]) for r in ROWS if r["contract"] == "ok"]


def test_every_contract_holds():
    assert broken(graph()) == set(), (
        "Run `make contracts`: it names each import that may not be, and its line."
    )


def test_even_an_import_for_types_alone_points_down():
    assert 1 not in broken(graph(type_only=True)), (
        "An import under TYPE_CHECKING points up. Take a value instead."
    )


def test_every_contract_is_broken_by_something_below():
    assert {number for number, _, _ in FORBIDDEN} == set(range(1, len(CONTRACTS) + 1))


@pytest.mark.parametrize(("number", "importer", "imported"), FORBIDDEN)
def test_each_contract_can_fail(number: int, importer: str, imported: str):
    assert number in broken(with_import(importer, imported)), f"contract {number} lets it pass"


@pytest.mark.parametrize(("importer", "imported"), NEEDED)
def test_what_the_work_needs_is_allowed(importer: str, imported: str):
    assert broken(with_import(importer, imported)) <= broken(graph())


def test_every_package_has_its_level():
    assert len(LEVELS) == 18
