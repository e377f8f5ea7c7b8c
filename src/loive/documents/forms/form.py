"""What every official form declares about itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormSection:
    """A section of a form: the name of its content, the heading it prints, whether a signed form needs it."""

    key: str
    heading: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its title, the law it rests on, its sections in order.

    Titles and headings are Vietnamese and print so in every language of the interface; a page that lists
    them translates them as messages.
    """

    key: str
    title: str
    basis: tuple[str, ...]
    sections: tuple[FormSection, ...]
