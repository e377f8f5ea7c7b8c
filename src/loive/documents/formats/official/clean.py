"""Text made fit to print: composed letters, no control characters, one line."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Characters that print nothing but may reorder, hide or break the text, or that XML forbids."""


def printable(text: str) -> str:
    """Return `text` in composed form (NFC), tabs and line breaks as single spaces, unseen characters gone.

    Everything visible stays as it was typed: `$`, `<`, `#read(…)` are letters like others. Unbreakable
    spaces stay, for they carry the blanks of a draft.
    """
    return _BLANKS.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", text)))


def lines(text: str) -> list[str]:
    """Return the printable lines of a name that may carry a deliberate line break."""
    return [line for raw in text.splitlines() if (line := printable(raw).strip())]
