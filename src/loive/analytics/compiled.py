"""Writes `compiled.json` anew after an indicator changed: `python -m loive.analytics.compiled`."""

from __future__ import annotations

import json

from loive.analytics.engine import COMPILED, compile_all


def write() -> None:
    """Compile every indicator through Ibis and keep the SQL beside the code, for review and for speed."""
    COMPILED.write_text(json.dumps(compile_all(), indent=1, ensure_ascii=False, sort_keys=True) + "\n")


if __name__ == "__main__":
    write()
