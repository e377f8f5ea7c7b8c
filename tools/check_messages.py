"""Reads the code and the templates, and lists what is not translated, not used, or whose placeholders differ.

python tools/check_messages.py            lists what is wrong; exit code 1 when something is
python tools/check_messages.py --list     prints every text in use
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

SOURCE = Path(__file__).resolve().parent.parent / "src" / "loive"
# The name of the call, and which of its words are texts.
CALLS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), (0,)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (0, 1)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (1,)),
}
PLACE = re.compile(r"%\(\w+\)[a-z]|\{\w*\}|%[sd]")
MARKED = re.compile(r"(?:\b(?:gettext|_|ngettext|pgettext))\((.*?)\)[ \n]", re.S)


def used() -> dict[str, str]:
    """Return every text in use, with the file it stands in."""
    found = {
        text: str(p.relative_to(SOURCE))
        for p in sorted(SOURCE.rglob("*.py"))
        for text in in_code(p.read_text("utf8"))
    }
    for page in sorted(SOURCE.rglob("*.html")):
        found |= {text: str(page.relative_to(SOURCE)) for text in in_page(page.read_text("utf8"))}
    return found


def in_code(text: str) -> Iterator[str]:
    """Yield the texts that a Python file marks for translation."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).split(".")[-1]
            for place in CALLS.get(name, ()):
                if place < len(node.args) and isinstance(node.args[place], ast.Constant):
                    yield node.args[place].value


def in_page(text: str) -> Iterator[str]:
    """Yield the texts that a template marks for translation."""
    import django
    from django.conf import settings

    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
    from django.utils.translation.template import templatize

    for match in MARKED.finditer(templatize(text) + "\n"):
        try:
            words = ast.parse(f"f({match.group(1)})", mode="eval").body
        except SyntaxError:
            continue
        texts = [w.value for w in words.args if isinstance(w, ast.Constant) and isinstance(w.value, str)]
        yield from texts[1:] if match.group().startswith("pgettext") else texts


def translated() -> Iterator[tuple[str, str, str]]:
    """Yield each text, its English and the file it stands in."""
    for path in sorted((SOURCE / "locale").glob("*/en/LC_MESSAGES/django.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="en"):
                forms = [] if message.fuzzy else [form for form in _all(message.string) if form]
                for text in dict.fromkeys(_all(message.id)) if message.id else ():
                    yield text, "\0".join(forms), path.parts[-4]


def _all(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def faults() -> list[str]:
    """Return what is wrong, one line for each."""
    texts, known = used(), list(translated())
    english = {text: words for text, words, _ in known if words}
    told = [
        f"not translated: {text!r} ({where})" for text, where in texts.items() if text and text not in english
    ]
    told += [f"not used: {text!r} ({where})" for text, _, where in known if text not in texts]
    for text, words in english.items():
        if any(sorted(PLACE.findall(text)) != sorted(PLACE.findall(form)) for form in words.split("\0")):
            told.append(f"placeholders differ: {text!r} → {words!r}")
    seen: dict[str, str] = {}
    for text, words, where in known:
        if seen.setdefault(text, words) != words:
            told.append(f"two translations: {text!r} ({where})")
    return told


def main() -> int:
    """Print the faults, or with --list the texts."""
    if "--list" in sys.argv:
        print(*sorted(used()), sep="\n")
        return 0
    found = faults()
    print(*found, sep="\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
