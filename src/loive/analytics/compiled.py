"""Writes `compiled.json` anew after an indicator changed: `python -m loive.analytics.compiled`."""

from __future__ import annotations

import json
import os


def write() -> None:
    """Compile every indicator through Ibis and keep the SQL beside the code, for review and for speed."""
    from loive.analytics.engine import COMPILED, compile_all

    COMPILED.write_text(json.dumps(compile_all(), indent=1, ensure_ascii=False, sort_keys=True) + "\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loive.settings")
    os.environ.setdefault("LOIVE_SECRET_KEY", "compiling")
    import django

    django.setup()
    write()
