"""Rows of tasks: who leads, who coordinates, by which day."""

from __future__ import annotations

import re

from ...bodies.names import bodies_at
from ...structure.document import Document
from ...text.dates import days_in
from ...text.passage import Passage
from ...understood import Assignment, Span
from ..tables import rows_of
from .roles import COORDINATE, LEAD

_LONGEST_NAME = 90


def table_assignments(document: Document) -> list[Assignment]:
    """Return what the rows of tasks give to whom."""
    found: list[Assignment] = []
    for row in rows_of(document):
        task = row.cells.get("task")
        if not task:
            continue
        for role in (LEAD, COORDINATE):
            for name in _names(row.cells.get(role)):
                found.append(
                    Assignment(
                        section=row.node.section,
                        span=task.span,
                        confidence=0.8,
                        agency=name,
                        task=task.text,
                        role=role,
                    )
                )
    return found


def table_dues(document: Document) -> dict[Span, str]:
    """Return the day each row's task is due, by the task's place, for the rows that name one."""
    dues: dict[Span, str] = {}
    for row in rows_of(document):
        task, due = row.cells.get("task"), row.cells.get("due")
        day = next(days_in(due.low), None) if due else None
        if task and day:
            dues[task.span] = day.iso
    return dues


def _names(cell: Passage | None) -> list[str]:
    if not cell or len(cell.text.strip(" -–")) < 2:
        return []
    bodies = bodies_at(cell, 0)
    if bodies and bodies[-1].end >= len(cell) - 2:
        return [body.name for body in bodies]
    return [
        part
        for part in (p.strip(" .-") for p in re.split(r"[;,]\s*", cell.text))
        if 1 < len(part) < _LONGEST_NAME
    ]
