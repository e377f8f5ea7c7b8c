"""The documents the stories begin with: the plan of 2023 where it is at hand, and the repository's own."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OWN = ROOT / "samples" / "plan-2026-2030-demo.txt"
SEED = ROOT.parent / "shared" / "seeds" / "002_c1f71e5d5bcef6bc.txt"

own = pytest.param(OWN, id="the demonstration's own plan")
seed = pytest.param(
    SEED,
    id="Đồng Nai 2023",
    marks=pytest.mark.skipif(not SEED.exists(), reason="the folder with the signed plans is not here"),
)
EITHER = [own, seed]
