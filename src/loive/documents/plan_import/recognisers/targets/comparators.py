"""How a figure is to be compared: "trên 90%" is more than, "từ 90% trở lên" at least, "90% trên tổng số"
equal.
"""

from __future__ import annotations

import re

_WORDS = r"\s*(?:đạt|là|có|mức|phải|được|khoảng|từ)?\s*"
# What stands right before the number; the first that fits wins, so the longer comes first.
BEFORE: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            rf"(?:không (?:vượt )?quá|không (?:nhiều|lớn|cao) hơn|tối đa|nhiều nhất)(?: đến)?{_WORDS}$"
        ),
        "<=",
    ),
    (
        re.compile(
            rf"(?:ít nhất|tối thiểu|không (?:dưới|thấp hơn|ít hơn)|đạt và vượt|bằng hoặc (?:trên|hơn"
            rf"|vượt)){_WORDS}$"
        ),
        ">=",
    ),
    (re.compile(rf"(?:dưới|ít hơn|thấp hơn){_WORDS}$"), "<"),
    (re.compile(rf"(?<!không )(?:trên|vượt|hơn|quá|cao hơn|lớn hơn){_WORDS}$"), ">"),
)
# What stands right after it.
AFTER: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}trở lên\b"), ">="),
    (re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}trở xuống\b"), "<="),
)
# "85 - 90%": at least the first.
_SPAN = re.compile(r"\d\s?%?\s?(?:-|đến)\s?\d")
_REACH = 30


def comparator_at(low: str, start: int, end: int) -> str | None:
    """Return the comparator of the number at `start` to `end` of a text in small letters; None if none is
    worded.
    """
    if _SPAN.search(low, start, end):
        return ">="
    for pattern, comparator in AFTER:
        if pattern.match(low, end):
            return comparator
    before = low[max(0, start - _REACH) : start]
    return next((comparator for pattern, comparator in BEFORE if pattern.search(before)), None)
