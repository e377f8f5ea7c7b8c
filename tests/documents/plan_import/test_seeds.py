"""Five real plans against their annotation by hand, by the measures of its own scoring program.

Skipped where the folder beside the repository is absent.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from loive.documents.plan_import import read_plan

SHARED = Path(__file__).parents[3] / ".." / "shared"
GOLD = sorted((SHARED / "seeds" / "gold").glob("*.json"))

pytestmark = pytest.mark.skipif(not GOLD, reason="the annotated plans are not beside this repository")


def scoring() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_plan", SHARED / "tools" / "score_plan.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def both(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, read_plan(gold["file"], (SHARED / "seeds" / gold["file"]).read_bytes()).as_json()


@pytest.mark.parametrize("measure", ["identity", "bases", "targets", "assignments", "reporting", "campaigns"])
@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_a_real_plan_is_read_as_a_person_read_it(path: Path, measure: str) -> None:
    score: Callable[[Any, Any], float] = scoring().MEASURES[measure]
    gold, found = both(path)

    assert score(gold, found) >= 0.99


def test_the_plan_of_the_story_has_exactly_its_five_targets() -> None:
    _gold, found = both(next(p for p in GOLD if p.stem == "seed-002"))

    assert [
        (t["suggested_indicator"], t["comparator"], t["value"], t["deadline_year"]) for t in found["targets"]
    ] == [
        ("tips.classified", "=", 100, 2023),
        ("tips.resolved", ">", 90, 2023),
        ("proceedings.cleared", ">", 90, 2023),
        ("proceedings.prosecuted", "=", 95, 2023),
        ("proceedings.tried", "=", 90, 2023),
    ]


def test_the_plan_of_the_story_has_its_reporting_days() -> None:
    _gold, found = both(next(p for p in GOLD if p.stem == "seed-002"))
    dated = [(d["kind"], d["due"]) for d in found["reporting"] if d["due"]]

    assert dated == [
        ("plan_submission", "03-10"),
        ("report", "03-15"),
        ("report", "09-15"),
        ("report", "06-15"),
        ("report", "12-15"),
    ]
