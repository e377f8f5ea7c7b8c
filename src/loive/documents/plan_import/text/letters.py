"""Vietnamese letters made comparable, one character for one, so that places stay the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Two ways of placing the tone, and both are met: hoá/hóa, uỷ/ủy, thuý/thúy. Today's form wins.
_OLD_TONES = {
    "oá": "óa",
    "oà": "òa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oé": "óe",
    "oè": "òe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uý": "úy",
    "uỳ": "ùy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}
# Only at a syllable's end (hoá, not hoán), and not after q, where u belongs to the consonant (quý).
_OLD = re.compile(rf"(?<!q)(?:{'|'.join(_OLD_TONES)})(?![^\W\d_])")
# An en dash or a minus is a hyphen to a pattern; a non-breaking space a space.
_SAME = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "’": "'", "‘": "'"})


def _small(text: str) -> str:
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def plain(text: str) -> str:
    """Return the text in small letters, tones where today's spelling has them, every dash a hyphen."""
    return _OLD.sub(lambda old: _OLD_TONES[old[0]], _small(text).translate(_SAME))


@lru_cache(maxsize=4096)
def _base(letter: str) -> str:
    if letter == "đ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


def folded(text: str) -> str:
    """Return the text in small letters without any mark, every dash a hyphen: `Đồng Nai` → `dong nai`."""
    low = plain(text)
    return low if low.isascii() else "".join(c if c.isascii() else _base(c) for c in low)


def is_capitals(text: str) -> bool:
    """Say whether the text is set in capitals: three letters or more, none of them small."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 3 and not any(c.islower() for c in letters)


def opens_small(text: str) -> bool:
    """Say whether the first letter or digit of the text is a small letter."""
    first = next((c for c in text if c.isalnum()), "")
    return first.islower()
