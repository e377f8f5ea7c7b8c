"""The one set of icons, drawn for this program on a grid of 24; always shown with words beside them."""

from __future__ import annotations

import json
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

# name → path data, stroked with the colour of the text
_PATHS: dict[str, str] = json.loads(Path(__file__).with_name("icons.json").read_text())
NAMES = tuple(sorted(_PATHS))
_QUIET = 'aria-hidden="true" focusable="false"'
_MARK = (
    f'<svg width="28" height="28" viewBox="0 0 32 32" {_QUIET}>'
    '<rect class="ground" width="32" height="32" rx="7"/>'
    '<path class="way" d="M9 26V14a7 7 0 0 1 14 0v12"/>'
    '<path class="way" d="M16 26c-3-2.4 3.4-4.2 0-7.2-1.6-1.4-.4-3 .4-3.8"/></svg>'
)


def icon(name: str) -> SafeString:
    """Return the icon as inline SVG, silent to screen readers. Raises KeyError for a name not in the set."""
    drawn = f'<path d="{_PATHS[name]}"/>'
    return mark_safe(f'<svg class="icon" width="20" height="20" viewBox="0 0 24 24" {_QUIET}>{drawn}</svg>')


def mark() -> SafeString:
    """Return the mark of the program: a doorway and the way to it."""
    return mark_safe(_MARK)
