"""Vietnamese text folded for search: no marks, no case, đ as d, one space between words."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"\s+")


def nfc(text: str) -> str:
    """Return the text in the one form it is stored in (Unicode NFC)."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text as typed without marks: `Đồng Nai` → `dong nai`.

    đ/Đ is mapped by hand because Unicode does not decompose it. Old and new tone placement
    (hoá/hóa) fold alike, since all marks go.
    """
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _SPACE.sub(" ", bare).strip().casefold()
