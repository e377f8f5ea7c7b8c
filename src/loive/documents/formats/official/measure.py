"""How wide a bold line prints, in the metrics of Times: rules are as long as the text above them asks."""

from __future__ import annotations

import unicodedata

_ADVANCES = {
    220: "|", 250: " ,.", 278: "'/\\il", 333: "!()-:;[]`fjt", 389: "Is", 394: "{}", 444: "cerz",
    500: "#$*0123456789?J_agovxyơ“”–", 520: "~", 555: '"', 556: "Sbdhknpquđ", 570: "+<=>", 581: "^",
    603: "ư", 611: "FP", 667: "BELTZ", 722: "ACDNRUVXYwĐ", 743: "Ư", 778: "GHKOQƠ", 833: "&m",
    930: "@", 944: "M", 1000: "%W…",
}  # fmt: skip
_WIDTH = {sign: width for width, signs in _ADVANCES.items() for sign in signs}
_UNLISTED = 722
_STEPS = 40
_LONGEST_TITLE = 500


def bold_width(text: str, *, size: float) -> float:
    """Return the width of `text` in points, set in bold Times of `size` points, on one line."""
    return sum(_advance(sign) for sign in unicodedata.normalize("NFC", text)) * size / 1000


def _advance(sign: str) -> int:
    """A tone mark adds no width: ế is as wide as e; only the horned letters have their own."""
    while sign not in _WIDTH and len(parts := unicodedata.normalize("NFD", sign)) > 1:
        sign = unicodedata.normalize("NFC", parts[:-1])
    return _WIDTH.get(sign, _UNLISTED)


def balanced(text: str, *, size: float, width: float) -> list[str]:
    """Break a title that needs several lines of `width` points into lines of nearly equal length.

    What is far too long for a title comes back whole: the writer will break it as running text.
    """
    words = text.split()
    if len(words) < 2 or len(text) > _LONGEST_TITLE or bold_width(text, size=size) <= width:
        return [text]
    fewest = len(_filled(words, size, width))
    tries = (_filled(words, size, width * step / _STEPS) for step in range(_STEPS // 2, _STEPS + 1))
    return next(lines for lines in tries if len(lines) <= fewest)


def _filled(words: list[str], size: float, width: float) -> list[str]:
    out = [words[0]]
    for word in words[1:]:
        longer = f"{out[-1]} {word}"
        if bold_width(longer, size=size) <= width:
            out[-1] = longer
        else:
            out.append(word)
    return out
