"""The fields that the pages of acts share: a choice that must be made, a reason the room may ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

CHOOSE = {"required": _("Hãy chọn một mục.")}


class Choice(forms.ChoiceField):
    """One of a few, as radio buttons; left open, it says what to do."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.RadioSelect, error_messages=CHOOSE, **kwargs)


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
