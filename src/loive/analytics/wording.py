"""A sentence in both languages, kept together because pinned figures carry both."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in Vietnamese and in English."""

    vi: str
    en: str

    def __str__(self) -> str:
        """Return the sentence in the language of the running request; Vietnamese unless English is asked."""
        return self.en if (get_language() or "vi").startswith("en") else self.vi


NOTHING = Words("", "")
