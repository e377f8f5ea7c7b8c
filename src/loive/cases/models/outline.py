"""Copies onto a case what it may know of its person without the name."""

from __future__ import annotations

from loive.cases.models.case_file import CaseFile
from loive.people.access import Outline


def copy_outline(case: CaseFile, outline: Outline) -> None:
    """Set sex, age and nationality as they stand now (not saved yet)."""
    case.sex, case.nationality = outline.sex, outline.nationality
    case.age_band, case.is_u16, case.is_u18 = outline.age.band, outline.age.is_u16, outline.age.is_u18
