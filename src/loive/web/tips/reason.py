"""The reason of an act: whether one must be given is the room's to say, so the form never does."""

from __future__ import annotations

from typing import Any

from django import forms


class ReasonInput(forms.Textarea):
    """A text that the browser lets through empty."""

    def use_required_attribute(self, initial: Any) -> bool:
        """Leave the refusal to the room, whose sentence says why."""
        return False


class ReasonField(forms.CharField):
    """A text shown as needed; left empty, the room refuses it where the law asks for a reason."""

    widget = ReasonInput

    def validate(self, value: str) -> None:
        """Let every text through, an empty one too."""
