"""How much of a document the program is willing to read: bounds in size, pages, text and time."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one reading. Each is checked before the work it bounds, or while it goes on.

    `size` and `unpacked` are bytes (the file; the parts of a .docx once unpacked), `pages` are pages of a
    PDF, `characters` and `paragraphs` count the extracted text, `seconds` is time spent between two pages
    or blocks of paragraphs.
    """

    size: int = 20 * MEGABYTE
    unpacked: int = 48 * MEGABYTE
    pages: int = 400
    characters: int = 1_000_000
    paragraphs: int = 20_000
    seconds: float = 20.0


LIMITS = Limits()
