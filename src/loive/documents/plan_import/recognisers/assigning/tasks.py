"""The tasks themselves, each with all its bodies: items of the plan, and what is given to bodies directly."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ...structure.document import Document
from ...structure.outline import Node
from ...structure.themes import themes
from ...text.dates import days_in
from ...understood import Assignment, Span, Task
from .in_tables import table_dues

_ROLES = ("lead", "coordinate", "requested")
_DUE = re.compile(r"(?:trước|hoàn thành (?:trước|trong)|chậm nhất(?: là)?|xong)\s+(?:ngày\s+)?(?=\d)")
_TITLE = 400


def tasks_of(document: Document, assignments: list[Assignment]) -> list[Task]:
    """Return the tasks in reading order. An item nobody is named for has no bodies and little confidence."""
    bodies: dict[Span, dict[str, list[str]]] = {}
    direct: dict[Span, list[Assignment]] = {}
    for a in assignments:
        if a.item_spans:
            for item in a.item_spans:
                _add(bodies.setdefault(item, {}), a)
        else:
            direct.setdefault(a.span, []).append(a)
    found = [_item_task(node, bodies.get(node.text.span, {})) for node in _content(document, set(bodies))]
    found += [_direct_task(group) for group in direct.values()]
    return _once(found, table_dues(document))


def _once(found: list[Task], dues: dict[Span, str]) -> list[Task]:
    """One task for each place; an item without bodies gives way to the task read inside it."""
    taken: dict[Span, Task] = {}
    for task in sorted(found, key=lambda t: (t.span, -t.confidence)):
        taken.setdefault(task.span, replace(task, due=task.due or dues.get(task.span)))
    given = [t.span for t in taken.values() if t.lead or t.coordinate or t.requested]
    return [t for t in taken.values() if t.span in given or not _holds_one(t.span, given)]


def _holds_one(span: Span, given: list[Span]) -> bool:
    after = bisect_left(given, (span[0], 0))
    return after < len(given) and given[after][0] < span[1] and given[after][1] <= span[1]


def _add(roles: dict[str, list[str]], a: Assignment) -> None:
    names = roles.setdefault(a.role, [])
    if a.agency not in names:
        names.append(a.agency)


def _content(document: Document, referred: set[Span]) -> list[Node]:
    """Items with a label that others refer to, and the lowest items under a heading about tasks."""
    found = []
    for node in document.plan.walk():
        if node.marker is None:
            continue
        named = node.text.span in referred
        lowest = not node.children and not node.more and themes(node)[:1] == ["tasks"]
        if named or lowest:
            found.append(node)
    return found


def _item_task(node: Node, roles: dict[str, list[str]]) -> Task:
    return Task(
        section=node.section,
        span=node.text.span,
        confidence=0.9 if roles else 0.5,
        title=node.text.text[:_TITLE],
        due=_due(node.text.low),
        **{role: tuple(roles.get(role, ())) for role in _ROLES},
    )


def _direct_task(group: list[Assignment]) -> Task:
    roles: dict[str, list[str]] = {}
    for a in group:
        _add(roles, a)
    first = group[0]
    return Task(
        section=first.section,
        span=first.span,
        confidence=first.confidence,
        title=first.task[:_TITLE],
        due=_due(first.task.lower()),
        **{role: tuple(roles.get(role, ())) for role in _ROLES},
    )


def _due(low: str) -> str | None:
    """The day a task is to be done by. The days of reports are duties of their own, not a task's day."""
    if "báo cáo" in low:
        return None
    for due in _DUE.finditer(low):
        day = next(days_in(low, due.end(), due.end() + 30), None)
        if day and day.start <= due.end() + 1:
            return day.iso
    return None
