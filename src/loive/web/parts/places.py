"""The commune picker: a name typed without marks, the units that answer to it, and one of them chosen.

With JavaScript the answers appear while typing. Without it the form is sent, and where several units
answer it comes back with them as a list to choose from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from loive.base.fold import fold
from loive.places import queries
from loive.places.queries import PlaceView

LIMIT = 12


@dataclass(frozen=True)
class Typed:
    """What came from the browser: the key of a chosen unit, and the words typed."""

    key: str
    words: str


class PlaceInput(forms.TextInput):
    """Two controls under one name: `place` (a radio per unit found) and `place-q` (the words)."""

    part = "place"
    on: date | None = None
    level: int | None = None
    found: list[PlaceView]

    def __init__(self) -> None:
        super().__init__({"class": "input", "autocomplete": "off", "spellcheck": "false"})
        self.found = []

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:
        """Return both. What was chosen from the answers to other words counts for nothing."""
        words = str(data.get(f"{name}-q", "")).strip()[:80]
        answered = str(data.get(f"{name}-for", words)).strip()
        return Typed(str(data.get(name, "")).strip() if words in ("", answered) else "", words)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Say whether the form sent neither."""
        return name not in data and f"{name}-q" not in data


class PlaceField(forms.Field):
    """An administrative unit. Cleans to its PlaceView.

    `on` is the day the unit must have stood (None: any time); `level` 3 takes communes only;
    `within` a key of the area searched. All three may be set on the form's field before it is read.
    """

    widget = PlaceInput

    def __init__(
        self, *, on: date | None = None, level: int | None = 3, within: str | None = None, **kwargs: Any
    ) -> None:
        self.on, self.level, self.within = on, level, within
        kwargs.setdefault("help_text", _("Gõ tên xã, phường cũ hoặc mới, không cần dấu"))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> PlaceView | None:
        """Return the unit chosen, or the only one that answers to the words."""
        typed = value if isinstance(value, Typed) else Typed("", "")
        if typed.key and (place := queries.get(typed.key)):
            self.widget.found = [place]
            return place
        if not typed.words:
            if self.required:
                raise ValidationError(_("Hãy gõ tên địa bàn rồi chọn trong danh sách."), code="required")
            return None
        return self._answering(typed.words)

    def _answering(self, words: str) -> PlaceView:
        found = search(words, on=self.on, level=self.level, within=self.within)
        self.widget.found = found
        if not found:
            raise ValidationError(
                _("Không có địa bàn nào mang tên này. Hãy gõ lại, chẳng hạn chỉ gõ tên riêng."),
                code="no_place",
            )
        same = [p for p in found if fold(words) in (fold(p.name), fold(p.full_name), fold(p.label))]
        if len(found) == 1 or len(same) == 1:
            return (same or found)[0]
        raise ValidationError(
            _("Có nhiều địa bàn mang tên này. Hãy chọn một trong danh sách."), code="many_places"
        )


def search(words: str, *, on: date | None, level: int | None, within: str | None = None) -> list[PlaceView]:
    """Return the units that answer to the words, those standing today first, at most twelve."""
    found = queries.find(words, on=on, within=within or None, limit=LIMIT * 3)
    return [p for p in found if level is None or p.level == level][:LIMIT]


def became(places: Iterable[PlaceView]) -> dict[str, list[PlaceView]]:
    """Return, for each unit that stands no more, what took it over: shown under its name."""
    lines = {p.key: queries.lineage(p.key) for p in places if p.has_ended}
    return {key: [step.place for step in line.after] for key, line in lines.items() if line}
