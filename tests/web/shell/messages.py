"""Every message the program can show, gathered from its source, and what the English catalogues say of it."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parents[3] / "src" / "loive"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


@lru_cache(maxsize=1)
def used() -> dict[str, set[str]]:
    """Return each message id with the files it stands in."""
    found: dict[str, set[str]] = {}
    for path in sorted([*SOURCE.rglob("*.py"), *SOURCE.rglob("*.html")]):
        if "migrations" in path.parts:
            continue
        text = path.read_text()
        code = templatize(text, origin=str(path)) if path.suffix == ".html" else text
        for message in _messages(code):
            found.setdefault(message, set()).add(str(path.relative_to(SOURCE)))
    return found


def _messages(code: str) -> set[str]:
    stream = io.BytesIO(code.encode())
    found = extract_python(stream, KEYWORDS, (), {"encoding": "utf-8"})
    ids = {_id(function, words) for _line, function, words, _comments in found}
    return {one for one in ids if one}


def _id(function: str | None, words: object) -> str:
    """Return the id of one call: of a plural its singular, of a message with a context the message."""
    listed = list(words) if isinstance(words, tuple) else [words]
    if function and "pgettext" in function:
        listed = listed[1:]
    return str(listed[0]) if listed and listed[0] else ""


@lru_cache(maxsize=1)
def english() -> dict[str, str | tuple[str, ...]]:
    """Return what the English catalogues say, by message id; unfinished ones are left out."""
    found: dict[str, str | tuple[str, ...]] = {}
    for path in sorted(SOURCE.glob("locale/*/en/LC_MESSAGES/django.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="en"):
                if message.id and message.string and not message.fuzzy and all(_texts(message.string)):
                    key = message.id[0] if isinstance(message.id, tuple) else message.id
                    found[str(key)] = message.string  # type: ignore[assignment]
    return found


def _texts(said: object) -> list[str]:
    return list(said) if isinstance(said, tuple | list) else [str(said)]
