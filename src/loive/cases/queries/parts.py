"""Shares a case out: who receives, who supports, who verifies, by function, place and day."""

from __future__ import annotations

from datetime import datetime

from loive.base.moment import day_of
from loive.cases import stages
from loive.cases.models import CaseFile, Part
from loive.organisations import queries as organisations


def share_out(case: CaseFile, parts: tuple[str, ...], *, at: datetime, otherwise: int) -> dict[str, int]:
    """Give each part to the body that holds its function for the case's place, and return who has which.

    Where no body is known to hold it, the body `otherwise` does it: nobody waits for one that does not exist.
    """
    chosen = {part: body_for(part, case.place_id, at) or otherwise for part in parts}
    for part, body in chosen.items():
        add_part(case, body, part, at)
    return chosen


def body_for(part: str, place: str | None, at: datetime) -> int | None:
    """Return the body that does this part at the place on the day; None when none is known."""
    if not place:
        return None
    found = organisations.body_with(stages.FUNCTIONS[part], place, day_of(at))
    return found.id if found else None


def add_part(case: CaseFile, body: int, part: str, at: datetime) -> None:
    """Let the body take part, if it does not already."""
    Part.objects.get_or_create(case=case, body_id=body, part=part, defaults={"since": at})
