"""What an act says on the page it leads to: one sentence, shown once, never with anyone's name."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import Promise


def say(request: HttpRequest, sentence: str | Promise, tone: str = "good") -> None:
    """Keep a sentence for the next page. Tones: good, note, warn, bad."""
    request.session["said"] = [*request.session.get("said", []), (tone, str(sentence))]
