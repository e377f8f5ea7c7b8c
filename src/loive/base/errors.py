"""A refusal: what a rule says to a person when it will not do what was asked."""

from __future__ import annotations

from django.utils.functional import Promise


class Refusal(Exception):
    """A rule refuses. Carries a sentence for the person, in their language, and a code for machines.

    The sentence says what happened and what to do; doors show it, they never rewrite it.
    `field` names the form field it belongs to, where there is one.
    """

    def __init__(self, message: str | Promise, *, code: str = "refused", field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.field = field

    def __str__(self) -> str:
        return str(self.message)


class NotFound(Exception):
    """Absent or forbidden: the two answer alike, so that a refusal never tells whether a record exists."""
