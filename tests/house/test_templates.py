"""No page carries script or style of its own: the content policy refuses it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.code import SOURCE, said

PAGES = sorted((SOURCE / "web").rglob("*.html"))
COMMENTS = re.compile(r"<!--.*?-->|\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}", re.S)
WITHIN_TAGS = re.compile(r"\{%(?!\s*autoescape).*?%\}", re.S)
REFUSED = {
    r"<style\b": "put the rule into a file of web/assets/css",
    r"\sstyle\s*=": "give it a class, or a <progress>/<meter>/SVG attribute",
    r"<script\b(?![^>]*\bsrc=)": "put the code into a module of web/assets/js",
    r"\son[a-z]+\s*=": "listen in a module of web/assets/js",
    r"\shx-on\b|\shx-vals\s*=\s*['\"]js:": "htmx may not evaluate code here",
    r"javascript:": "use a button",
    r"\|\s*safe\b|autoescape\s+off": "what people write is always escaped",
    r"(?:src|href)\s*=\s*['\"](?:https?:)?//": "everything is served from here",
}


def test_there_are_pages():
    assert len(PAGES) > 5


@pytest.mark.parametrize("page", PAGES, ids=said)
def test_pages_carry_no_script_or_style(page: Path):
    text = WITHIN_TAGS.sub("", COMMENTS.sub("", page.read_text("utf8")))
    found = {
        advice: match.group() for pattern, advice in REFUSED.items() if (match := re.search(pattern, text))
    }
    assert not found, f"{said(page)}: " + "; ".join(
        f"`{what.strip()}`: {advice}" for advice, what in found.items()
    )
