"""Tells of units: as data for programs, as text for people."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from loive.places import queries, words
from loive.places.queries import Answer, Lineage, PlaceView, Several, Step, Unit, Unknown


def as_data(name: str, on: date | None, found: list[PlaceView]) -> dict[str, Any]:
    """Return what was asked and the units that answer: days, lineage, place in today's map."""
    known = words.KNOWN_FROM
    return {
        "query": name,
        "on": on,
        "known_from": known,
        "caveat": _before() if on and on < known else "",
        "units": [_unit(view, on) for view in found],
    }


def _unit(view: PlaceView, on: date | None) -> dict[str, Any]:
    line = queries.lineage(view.key)
    return {
        **_short(view),
        "valid_from": view.valid_from,
        "known_only_from": view.valid_from == words.KNOWN_FROM,
        "valid_to": view.valid_to,
        "province": view.province,
        "province_name": view.province_name,
        "parent": view.parent,
        "area_km2": view.area_km2,
        "centroid": None if view.lat is None else [view.lat, view.lon],
        "lineage": _lineage(line) if line else None,
        "today": _now(queries.in_todays_boundaries(view.key, _today())),
    }


def _short(view: PlaceView) -> dict[str, Any]:
    return {
        "key": view.key,
        "code": view.code,
        "name": view.name,
        "full_name": view.full_name,
        "kind": view.kind,
        "kind_name": str(view.kind_name),
    }


def _lineage(line: Lineage) -> dict[str, Any]:
    return {
        "before": [_step(step) for step in line.before],
        "changes": [vars(change) for change in line.changes],
        "after": [_step(step) for step in line.after],
    }


def _step(step: Step) -> dict[str, Any]:
    told = {k: v for k, v in vars(step).items() if k != "place"}
    return {**told, "place": {**_short(step.place), "province_name": step.place.province_name}}


def _now(answer: Answer) -> dict[str, Any]:
    """Return today's unit, or the candidates among which a person has to choose."""
    if isinstance(answer, Unit):
        return {"answer": "one", "unit": _short(answer.place)}
    if isinstance(answer, Several):
        return {
            "answer": "choose",
            "why": str(answer.why),
            "candidates": [_short(c) for c in answer.candidates],
        }
    return {"answer": "unknown", "why": str(answer.why)}


def as_text(view: PlaceView, on: date | None) -> str:
    """Return what a person reads about one unit."""
    until = view.valid_to.strftime("%d/%m/%Y") if view.valid_to else _("nay")
    since = view.valid_from.strftime("%d/%m/%Y")
    if view.valid_from == words.KNOWN_FROM:
        since = _("trước hoặc từ {day}").format(day=since)
    lines = [f"{view.label}  [{view.key}]", f"  {since} – {until}"]
    if on and on < words.KNOWN_FROM:
        lines.append("  " + _before())
    line = queries.lineage(view.key)
    lines += [_said("←", step) for step in line.before] if line else []
    lines += [_said("→", step) for step in line.after] if line else []
    answer = queries.in_todays_boundaries(view.key, _today())
    if isinstance(answer, Several | Unknown):
        lines.append(f"  {answer.why}")
    return "\n".join(lines)


def _said(arrow: str, step: Step) -> str:
    kind = words.STEPS[step.kind]
    return (
        f"  {arrow} {step.place.label} [{step.place.key}]: {kind}, {step.happened_on:%d/%m/%Y}, {step.basis}"
    )


def _before() -> str:
    day = words.KNOWN_FROM.strftime("%d/%m/%Y")
    return _("Dữ liệu địa giới không có trước ngày {day}.").format(day=day)


def _today() -> date:
    return date.fromisoformat(settings.TODAY) if settings.TODAY else timezone.localdate()
