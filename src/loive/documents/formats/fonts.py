"""The fonts of printed documents and the letters they hold; the machine's own fonts are never used."""

from __future__ import annotations

import struct
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal

PACKAGE = "rinoh_typeface_texgyretermes"
FAMILY = "TeX Gyre Termes"
"""Times in design and metrics, with every Vietnamese letter, free to ship and embed."""

FILES = tuple(f"texgyretermes-{style}.otf" for style in ("regular", "bold", "italic", "bolditalic"))


def directory() -> Path:
    """Return the folder of the font files. The package is found but never imported: its code needs more.

    Raises Refusal when the fonts are not installed, saying what to run.
    """
    spec = find_spec(PACKAGE)
    folders = (spec and spec.submodule_search_locations) or []
    for folder in map(Path, folders):
        if all((folder / name).is_file() for name in FILES):
            return folder
    raise Refusal(
        _("Máy chủ thiếu bộ phông chữ để in PDF. Hãy báo người quản trị chạy “make setup” rồi thử lại."),
        code="fonts_missing",
    )


@cache
def letters() -> frozenset[int]:
    """Return the code points that all four styles can print."""
    folder = directory()
    held = [set(_mapped((folder / name).read_bytes())) for name in FILES]
    return frozenset(set.intersection(*held))


def _mapped(font: bytes) -> list[int]:
    """Return the code points of a font's Unicode table of format 4 (OpenType, table cmap)."""
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    for place in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, cmap + 4 + 8 * place)
        if (platform, encoding) == (3, 1):
            return _segments(font, cmap + offset)
    raise ValueError("the font has no Unicode table")


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(count):
        name, _sum, offset, _length = struct.unpack_from(">4sLLL", font, 12 + 16 * place)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no table {tag!r}")


def _segments(font: bytes, start: int) -> list[int]:
    length, _language, doubled = struct.unpack_from(">HHH", font, start + 2)
    count = doubled // 2
    words = struct.unpack_from(f">{length // 2}H", font, start)
    ends, starts = words[7 : 7 + count], words[8 + count : 8 + 2 * count]
    deltas, offsets = words[8 + 2 * count : 8 + 3 * count], words[8 + 3 * count : 8 + 4 * count]
    out: list[int] = []
    for place in range(count):
        for code in range(starts[place], ends[place] + 1):
            glyph = code
            if offsets[place]:
                glyph = words[8 + 3 * count + place + offsets[place] // 2 + code - starts[place]]
            if code != 0xFFFF and (glyph == code or glyph) and (glyph + deltas[place]) & 0xFFFF:
                out.append(code)
    return out
