"""Where a built asset is served: its name carries its content, so a browser may keep it for good."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static

MANIFEST = Path(__file__).resolve().parent.parent / "assets" / "built" / "manifest.json"


def address(name: str) -> str:
    """Return the address of `loive.css` and its like. Raises ImproperlyConfigured before they are built."""
    names = _names.__wrapped__() if settings.DEBUG else _names()
    return static(f"built/{names[name]}")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    try:
        return json.loads(MANIFEST.read_text())
    except FileNotFoundError as error:
        raise ImproperlyConfigured("The assets are not built: run `loive assets`.") from error
