"""What was understood, as the confirming page says it: the unsure first, then group by group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.analytics import catalogue
from loive.plans import words
from loive.plans.words import comparators
from loive.plans.words import understood as shape
from loive.plans.words.fields import ADDABLE, GROUPS, HEAD
from loive.web.plans.typed import spoken_day

Text = str | Promise
_LONG = 260
_NOT_SET = _("chưa quy định")
# How a body was found → what to say of it.
_FOUND = {
    "name": "",
    "person": "",
    "successor": _("cơ quan kế tục"),
    "part": _("theo tên đứng sau"),
    "line": _("theo ngành"),
    "function": _("theo chức năng"),
    "several": _("nhiều cơ quan"),
    "nobody": _("chưa tìm thấy"),
}


@dataclass(frozen=True, slots=True)
class Card:
    """One item as shown: what it says, its facts, and how it stands."""

    id: str
    group: str
    title: Text
    facts: tuple[tuple[Text, Text], ...]
    section: str = ""
    unsure: bool = False
    checked: bool = False
    in_text: bool = False
    droppable: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one kind."""

    key: str
    label: Text
    one: Text
    cards: tuple[Card, ...]
    addable: bool


def head_card(understood: Mapping[str, Any]) -> Card:
    """Return the head of the document as a card."""
    head = understood["head"]
    unsure = [HEAD[name].label for name in head["unsure"] if name in HEAD] if not head["checked"] else []
    facts = tuple(
        (field.label, _said(head.get(name)))
        for name, field in HEAD.items()
        if name != "title" and head.get(name)
    )
    return Card(
        "head",
        "head",
        head["title"] or _("Chưa rõ tên kế hoạch"),
        facts,
        unsure=bool(unsure),
        checked=head["checked"],
    )


def cards(understood: Mapping[str, Any]) -> tuple[list[Card], list[Group]]:
    """Return the unsure items, the least sure first, and all others by group."""
    waiting = [item for item in shape.unsure(understood)]
    first = {item["id"] for item in waiting}
    unsure = [card_of(item, unsure=True) for item in waiting]
    groups = [
        Group(
            key,
            group.label,
            group.one,
            tuple(card_of(item) for item in shape.of(understood, key) if item["id"] not in first),
            key in ADDABLE,
        )
        for key, group in GROUPS.items()
    ]
    return unsure, groups


def card_of(item: Mapping[str, Any], *, unsure: bool = False) -> Card:
    """Return one item as a card."""
    title, facts = _TOLD[item["group"]](item)
    return Card(
        id=item["id"],
        group=item["group"],
        title=_short(title) if isinstance(title, str) else title,
        facts=tuple((name, value) for name, value in facts if value),
        section=item.get("section", ""),
        unsure=unsure,
        checked=item["checked"],
        in_text=bool(item.get("span")),
        droppable=item["group"] != "bodies",
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONG else text[:_LONG].rsplit(" ", 1)[0] + " …"


def _said(value: Any) -> Text:
    return (
        spoken_day(value) if isinstance(value, str) and len(value) == 10 and value[4] == "-" else str(value)
    )


Told = tuple[Text, list[tuple[Text, Text]]]


def _target(item: Mapping[str, Any]) -> Told:
    unit = "%" if item["unit"] == "%" else f" {item['unit']}"
    promise = f"{comparators.COMPARATORS[item['comparator']]} {item['value']}{unit}"
    indicator = catalogue.get(item["indicator"])
    reading = indicator.cohort(item["cohort"]) if indicator else None
    measure = (
        f"{indicator.name}" + (f" ({reading.name})" if reading else "") if indicator else _("chưa gắn chỉ số")
    )
    year = str(item["year"]) if item["year"] else _("mọi năm")
    return item["text"], [(_("Mức"), promise), (_("Năm"), year), (_("Tính bằng"), measure)]


def _task(item: Mapping[str, Any]) -> Told:
    roles: list[tuple[Text, Text]] = [(label, "; ".join(item[role])) for role, label in words.ROLES.items()]
    return item["title"], [*roles, (_("Thời hạn"), spoken_day(item["due"]))]


def _duty(item: Mapping[str, Any]) -> Told:
    title = f"{words.DUTIES[item['kind']]} · {words.RECURRENCES.get(item['recurrence'], '')}"
    due = spoken_day(item["due"]) or _NOT_SET
    return title, [
        (_("Hạn"), due),
        (_("Đơn vị"), item["from"]),
        (_("Nơi nhận"), item["to"]),
        (_("Kỳ số liệu"), words.ANCHORS.get(item["anchor"], "") if item["kind"] == words.REPORT else ""),
    ]


def _window(item: Mapping[str, Any]) -> Told:
    return item["name"], [(_("Thời gian"), f"{spoken_day(item['start'])} – {spoken_day(item['end'])}")]


def _body(item: Mapping[str, Any]) -> Told:
    how, found = str(_FOUND.get(item["how"], "")), str(item["organisation_name"])
    said = f"{found} ({how})" if found and how else found or how
    return item["name"], [(_("Là"), said)]


_TOLD = {
    "targets": _target,
    "objectives": lambda item: (item["text"], []),
    "tasks": _task,
    "reporting": _duty,
    "campaign_windows": _window,
    "recipients": lambda item: (item["name"], []),
    "bodies": _body,
}
