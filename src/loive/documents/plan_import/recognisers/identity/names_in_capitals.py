"""A title set in capitals, brought back to sentence case with the names the rest of the text spells out."""

from __future__ import annotations

import re
from collections import Counter

from ...text.patterns import CAPITAL, SMALL

_NAME = re.compile(rf"\b[{CAPITAL}][{SMALL}]+(?: [{CAPITAL}][{SMALL}]+)+\b")
_LEVEL = re.compile(r"^(?:Xã|Phường|Tỉnh|Huyện|Thành phố|Thị xã|Đặc khu) ")
_SAMPLE = 60_000
_SHORT = re.compile(r"(?<!\w)(?:thpt|thcs|ubnd|hđnd|mttq|bcđ|kcn|hiv|aids|pccc|cnch)(?!\w)")


def sentence_case(capitals: str, text: str) -> str:
    """Return the capitals in small letters, with names of two syllables or more as `text` writes them."""
    low = capitals.lower()
    sample = text[:_SAMPLE]
    names = Counter(_LEVEL.sub("", name) for name in _NAME.findall(sample))
    for name in sorted(names, key=len, reverse=True):
        small = name.lower()
        # A run of capitals met as often in small letters is a beginning of sentences, not a name.
        if " " in small and small in low and sample.count(small) <= names[name]:
            low = re.sub(rf"(?<!\w){re.escape(small)}(?!\w)", name, low)
    return _SHORT.sub(lambda short: short[0].upper(), low.replace("ban chỉ đạo", "Ban Chỉ đạo"))
