"""The program starts with nothing heavy: a library for one kind of work is loaded with that work."""

from __future__ import annotations

import subprocess
import sys

from tests.house.code import ROOT

HEAVY = [
    "ibis",
    "duckdb",
    "pyarrow",
    "numpy",
    "docx",
    "typst",
    "pypdfium2",
    "holidays",
    "yaml",
    "pydantic",
    "fontTools",
]
START = f"""
import sys, django
django.setup()
import loive.wsgi
from django.urls import get_resolver
get_resolver().url_patterns
print(*[name for name in {HEAVY!r} if name in sys.modules])
"""


def test_nothing_heavy_at_start(tmp_path):
    told = {"DJANGO_SETTINGS_MODULE": "loive.settings", "LOIVE_SECRET_KEY": "x", "LOIVE_DATA": str(tmp_path)}
    told |= {"PYTHONPATH": str(ROOT / "src"), "PATH": "", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run([sys.executable, "-c", START], env=told, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [], (
        "Loaded at start. Import it inside the one function that needs it, with the reason in a comment; "
        "`python -X importtime` shows who asks for it."
    )
