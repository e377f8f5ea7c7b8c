"""What was read of a plan, in the shape the room keeps: a head, and items with an id each, in their order.

An item is a plain mapping: `id`, `group`, its fields, `span` (from and to in the stored text, or None),
`confidence` (0 to 1) and `checked` (a person has looked at it).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from loive.plans import words
from loive.plans.words.fields import HEAD
from loive.plans.words.measures import measure_of

Item = dict[str, Any]

# Below this a person has to look before the plan can be called checked.
SURE = 0.75
# Decree 09/2019 has been in force since this day; periods of earlier plans follow the calendar.
DECREE_09_SINCE = date(2019, 3, 12)
_ROLES = (words.LEAD, words.COORDINATE, words.REQUESTED)


def normalised(read: Mapping[str, Any], text_length: int) -> dict[str, Any]:
    """Return what a reader understood (its exchange form) in the room's shape; unknown keys stay behind."""
    head = _head(read)
    decree = head["date"] is None or head["date"] >= DECREE_09_SINCE.isoformat()
    items: list[Item] = []
    for group, found in (
        ("targets", map(_target, read.get("targets", []))),
        ("objectives", map(_objective, read.get("objectives", []))),
        ("tasks", _tasks(read)),
        ("reporting", _duties(read.get("reporting", []), words.DECREE_09 if decree else words.CALENDAR)),
        ("campaign_windows", map(_window, read.get("campaign_windows", []))),
        ("recipients", map(_recipient, read.get("recipients", []))),
    ):
        items += [_item(group, number, one, text_length) for number, one in enumerate(found, start=1)]
    items += [
        _item("bodies", number, {"name": name, "organisation": ""}, 0)
        for number, name in enumerate(named_bodies(items), start=1)
    ]
    return {
        "head": head,
        "items": items,
        "legal_bases": [str(number) for number in read.get("legal_bases", [])],
        "notes": [str(note) for note in read.get("notes", [])],
    }


def named_bodies(items: Iterable[Item]) -> list[str]:
    """Return the names of all bodies that tasks and duties mention, each once, in the order they occur."""
    found: dict[str, None] = {}
    for item in items:
        if item["group"] == "tasks":
            found |= dict.fromkeys(name for role in _ROLES for name in item[role])
        elif item["group"] == "reporting":
            found |= dict.fromkeys(
                name for name in (item["from"], split_via(item["to"])[0], split_via(item["to"])[1]) if name
            )
    return list(found)


def unsure(understood: Mapping[str, Any]) -> list[Item]:
    """Return the items a person has to look at first, the least sure at the top."""
    waiting = [item for item in understood["items"] if not item["checked"] and item["confidence"] < SURE]
    return sorted(waiting, key=lambda item: item["confidence"])


def of(understood: Mapping[str, Any], group: str) -> list[Item]:
    """Return the items of one group, in their order."""
    return [item for item in understood["items"] if item["group"] == group]


def split_via(to: str) -> tuple[str, str]:
    """Return to whom and through whom: `Ban Chỉ đạo tỉnh (qua Công an tỉnh)` → both bodies."""
    receiver, mark, rest = to.partition("(qua ")
    return (receiver.strip(), rest.rstrip(") ").strip()) if mark else (to.strip(), "")


def _item(group: str, number: int, found: Mapping[str, Any], text_length: int) -> Item:
    span = found.get("span")
    inside = isinstance(span, list) and len(span) == 2 and 0 <= span[0] < span[1] <= text_length
    confidence = found.get("confidence")
    return {
        **{key: value for key, value in found.items() if key not in ("span", "confidence")},
        "id": f"{group}-{number}",
        "group": group,
        "span": span if inside else None,
        "confidence": confidence if isinstance(confidence, int | float) else 1.0,
        "checked": False,
    }


def _said(value: Any) -> str:
    return " ".join(str(value).split()) if value not in (None, "") else ""


def _head(read: Mapping[str, Any]) -> dict[str, Any]:
    signer, period, found = read.get("signer") or {}, read.get("period") or {}, read.get("found") or {}
    head: dict[str, Any] = {name: _said(read.get(name)) for name in HEAD}
    head |= {f"signer_{part}": _said(signer.get(part)) for part in ("name", "title", "capacity")}
    head |= {f"period_{part}": _year(period.get(part)) for part in ("start", "end")}
    head["date"] = read.get("date") or None
    head["spans"] = {name: place["span"] for name, place in found.items() if place.get("span")}
    head["unsure"] = sorted(name for name, place in found.items() if place.get("confidence", 1.0) < SURE)
    head["checked"] = False
    return head


def _year(value: Any) -> int | None:
    told = str(value or "")[:4]
    return int(told) if told.isdigit() and len(told) == 4 else None


def _kept(found: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "span": found.get("span"),
        "confidence": found.get("confidence"),
        "section": _said(found.get("section")),
    }


def _target(found: Mapping[str, Any]) -> dict[str, Any]:
    told = f"{_said(found.get('text'))} {_said(found.get('subject'))}"
    measure = measure_of(told, suggested=found.get("suggested_indicator"))
    return {
        **_kept(found),
        "text": _said(found.get("text")),
        "comparator": found.get("comparator") or "=",
        "value": f"{found.get('value', 0):g}",
        "unit": _said(found.get("unit")) or "%",
        "year": found.get("deadline_year"),
        "indicator": measure.indicator if measure else "",
        "cohort": measure.cohort if measure else "",
    }


def _objective(found: Mapping[str, Any]) -> dict[str, Any]:
    return {**_kept(found), "text": _said(found.get("text"))}


def _tasks(read: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the tasks with their bodies; a reader that gives only single assignments is grouped by task."""
    if read.get("tasks"):
        for found in read["tasks"]:
            roles = {role: [_said(name) for name in found.get(role, [])] for role in _ROLES}
            yield {**_kept(found), "title": _said(found.get("title")), "due": found.get("due"), **roles}
        return
    grouped: dict[tuple[str, str], dict[str, Any]] = {}
    for found in read.get("assignments", []):
        title = _said(found.get("task") or found.get("task_excerpt"))
        blank = {**_kept(found), "title": title, "due": None, **{role: [] for role in _ROLES}}
        task = grouped.setdefault((_said(found.get("section")), title), blank)
        role = found.get("role")
        if role in _ROLES and found.get("agency") not in task[role]:
            task[role].append(_said(found.get("agency")))
    yield from grouped.values()


def _duties(read: Iterable[Mapping[str, Any]], anchor: int) -> Iterator[dict[str, Any]]:
    """Yield one duty for each date: a rule that names four days of the year becomes four."""
    for found in read:
        day = found.get("day_of_month")
        dates = found.get("due_dates") or [
            found.get("due") or (f"{day:02}" if isinstance(day, int) else None)
        ]
        for due in dates:
            yield {
                **_kept(found),
                "kind": found.get("kind") or words.REPORT,
                "recurrence": found.get("recurrence") or "",
                "due": due,
                "year": found.get("year"),
                "anchor": anchor,
                "from": _said(found.get("from")),
                "to": _said(found.get("to")),
                "text": _said(found.get("text")),
            }


def _window(found: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **_kept(found),
        "name": _said(found.get("name")),
        "start": found.get("start"),
        "end": found.get("end"),
    }


def _recipient(found: Any) -> dict[str, Any]:
    return {"name": _said(found)}
