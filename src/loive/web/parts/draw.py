"""What the form parts need to know before they are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import HttpRequest
from django.utils.functional import Promise

from loive.web.parts.places import PlaceField, PlaceInput, Typed, became
from loive.web.shell import once

NOTICE_ICONS = {"note": "note", "good": "done", "warn": "late", "bad": "late"}
_GROUPED = (forms.RadioSelect, forms.CheckboxSelectMultiple)


def field_part(bound: BoundField) -> str:
    """Return the template of a field: by the kind of its control."""
    widget = bound.field.widget
    if isinstance(widget, PlaceInput):
        return "place"
    if isinstance(widget, _GROUPED):
        return "choices"
    return "tick" if isinstance(widget, forms.CheckboxInput) else "field"


def field(bound: BoundField, *, unit: str | Promise, boxed: bool, rows: int, short: bool) -> dict[str, Any]:
    """Return a field's context: its control with what a screen reader must hear along with it."""
    base = bound.auto_id or bound.html_name
    described = [f"{base}-help"] * bool(bound.help_text) + [f"{base}-error"] * bool(bound.errors)
    context: dict[str, Any] = {
        "bound": bound,
        "id": base,
        "unit": unit or getattr(bound.field, "unit", ""),
        "boxed": boxed or any(hasattr(label, "hint") for _, label in getattr(bound.field, "choices", ())),
        "described": " ".join(described),
    }
    part = field_part(bound)
    if isinstance(bound.field, PlaceField):
        return context | _place(bound, bound.field)
    if part == "choices":
        return context | {"choices": _choices(bound)}
    return context | {"control": bound.as_widget(attrs=_attributes(bound, described, rows, short))}


def _attributes(bound: BoundField, described: list[str], rows: int, short: bool) -> dict[str, Any]:
    given = bound.field.widget.attrs
    plain = isinstance(bound.field.widget, forms.CheckboxInput)
    look = "file-input" if isinstance(bound.field.widget, forms.FileInput) else "input"
    found: dict[str, Any] = (
        {} if plain or "class" in given else {"class": f"{look} input-short" if short else look}
    )
    if isinstance(bound.field.widget, forms.NumberInput) and "class" not in given:
        found["class"] = "input input-number"
    # An empty value would otherwise be Django's own description, under ids that do not exist here.
    found["aria-describedby"] = " ".join(described) or False
    if bound.errors:
        found["aria-invalid"] = "true"
    return found | ({"rows": rows} if rows else {})


def _choices(bound: BoundField) -> list[dict[str, Any]]:
    """Return each choice as its control, the id its label points to, its label and the line under it."""
    found = []
    for one in bound.subwidgets:
        if one.data["value"] == "" and isinstance(bound.field.widget, forms.RadioSelect):
            continue
        label = one.data["label"]
        found.append(
            {"tag": one.tag(), "id": one.id_for_label, "label": label, "hint": getattr(label, "hint", "")}
        )
    return found


def _place(bound: BoundField, asked: PlaceField) -> dict[str, Any]:
    value = bound.value()
    widget = bound.field.widget
    if isinstance(value, Typed):
        words, key, found = value.words, value.key, widget.found
    else:
        words, key, found = "", getattr(value, "key", ""), [value] if value else []
    if len(found) == 1 and not bound.errors:
        words, key = words or found[0].name, key or found[0].key
    day = asked.on
    return {
        "name": bound.html_name,
        "words": words,
        "key": key,
        "found": found,
        "became": became(found),
        "on": day.isoformat() if day else "",
        "level": "" if asked.level is None else asked.level,
        "within": asked.within or "",
    }


def wrong(given: Iterable[Any]) -> list[tuple[str, str]]:
    """Return (id of the control, sentence) for every error, in the order of the fields."""
    found: list[tuple[str, str]] = []
    for form in given:
        if form is None or not getattr(form, "is_bound", False):
            continue
        found += [("", sentence) for sentence in form.non_field_errors()]
        for bound in form:
            found += [(_target(bound), f"{bound.label}: {sentence}") for sentence in bound.errors]
    return found


def _target(bound: BoundField) -> str:
    base = bound.auto_id or bound.html_name
    return f"{base}_0" if field_part(bound) == "choices" else base


def ticket_of(request: HttpRequest | None) -> str:
    """Return the form's ticket: the one it was posted with, when it comes back with errors."""
    return (request.POST.get("ticket") if request else None) or once.ticket()
