"""The forms of what was understood: from the room's table of fields, shown as people type them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from loive.analytics import catalogue
from loive.organisations import queries as organisations
from loive.plans.words import fields

# A target's indicator and reading are chosen together: a reading means nothing without its indicator.
MEASURE = "measure"
NO_MEASURE = ("", _("Chưa gắn với chỉ số nào"))
# Bodies of this line are many and are never one body of a plan.
_MANY = "commune"


def item_form(
    group: str, item: Mapping[str, Any], data: Any = None, *, place: str = "", on: date
) -> forms.Form:
    """Return the form of one item (`head` or of a group), filled with what it says."""
    form = forms.Form(data, prefix=item.get("id", "new"), initial=shown(group, item))
    for name, field in fields.fields_of(group).items():
        if name in ("indicator", "cohort"):
            continue
        form.fields[name] = _control(field, _choices(group, name, field, item, place, on))
    if group == "targets":
        form.fields[MEASURE] = forms.ChoiceField(
            label=_("Tính bằng chỉ số"), choices=_measures(), required=False
        )
    return form


def shown(group: str, item: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item's values as a form shows them."""
    values = {name: _spoken(item.get(name)) for name in fields.fields_of(group)}
    if group == "targets" and item.get("indicator"):
        values[MEASURE] = f"{item['indicator']}|{item.get('cohort', '')}"
    return values


def typed(form: forms.Form) -> dict[str, str]:
    """Return what was typed, by the room's own fields."""
    found = {name: form[name].value() or "" for name in form.fields}
    if MEASURE in found:
        found["indicator"], _bar, found["cohort"] = found.pop(MEASURE).partition("|")
    return {name: str(value) for name, value in found.items()}


def spoken_day(told: str | None) -> str:
    """Return `15/12` for `12-15`, `01/7/2026` for `2026-07-01`, `ngày 15` for `15`; nothing for nothing."""
    parts = (told or "").split("-")
    if parts == [""]:
        return ""
    if len(parts) == 1:
        return f"ngày {parts[0]}"
    year = f"/{parts[0]}" if len(parts) == 3 else ""
    return f"{parts[-1]}/{int(parts[-2])}{year}"


def _spoken(value: Any) -> Any:
    if isinstance(value, list):
        return "\n".join(value)
    if isinstance(value, str) and value[2:3] == "-" and len(value) == 5 or _is_date(value):
        return spoken_day(value)
    return value


def _is_date(value: Any) -> bool:
    return (
        isinstance(value, str)
        and len(value) == 10
        and value[4:5] == value[7:8] == "-"
        and value[:4].isdigit()
    )


def _control(field: fields.Field, choices: Iterable[tuple[Any, Any]] | None) -> forms.Field:
    """Return a control that refuses only an empty place itself: what may be said is the room's to judge."""
    told: dict[str, Any] = {"label": str(field.label), "required": field.required}
    if choices is not None:
        made: forms.Field = forms.ChoiceField(choices=list(choices), **told)
    elif field.long:
        made = forms.CharField(widget=forms.Textarea({"rows": 3}), strip=False, **told)
    else:
        made = forms.CharField(strip=False, **told)
    made.short = field.short  # type: ignore[attr-defined]
    return made


def _choices(
    group: str, name: str, field: fields.Field, item: Mapping[str, Any], place: str, on: date
) -> list[tuple[Any, Any]] | None:
    if group == "bodies" and name == "organisation":
        found = organisations.find(on, within=place or None, limit=400)
        held = [
            (body.ref, body.name)
            for body in found
            if body.line != _MANY or body.ref == item.get("organisation")
        ]
        return [("", _("Không phải một cơ quan")), *held]
    return list(field.choices.items()) if field.choices is not None else None


def _measures() -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = [NO_MEASURE]
    for indicator in catalogue.every():
        readings = [
            (f"{indicator.id}|{cohort.key}", f"{indicator.name} ({cohort.name})")
            for cohort in indicator.cohorts
        ]
        found += readings or [(f"{indicator.id}|", str(indicator.name))]
    return found
