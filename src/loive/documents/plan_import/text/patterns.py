"""Patterns written as lists of words, so that they can be read and added to."""

from __future__ import annotations

import re

# For use inside [ ]: capital letters, Vietnamese ones included; small letters. Unicode mixes the two in its
# Vietnamese range, so they are listed.
_MARKED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
CAPITAL = f"A-Z{_MARKED}"
SMALL = f"a-z{_MARKED.lower()}"

_APART = re.compile(r"\s+\|\s+")


def any_of(words: str) -> str:
    """Return a pattern for any of the words, which stand apart by ` | ` over as many lines as needed.

    A word may itself be a pattern; its own `|` has no spaces around it.
    """
    return "(?:" + "|".join(" ".join(word.split()) for word in _APART.split(words.strip())) + ")"
