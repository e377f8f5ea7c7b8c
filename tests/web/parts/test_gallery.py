"""The page of parts: every part is shown there, in Vietnamese and in English, and is well-formed."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from loive.web.parts import icons, tags

PARTS = Path(tags.__file__).parent
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Outline(HTMLParser):
    """Follows a page: unclosed tags, ids, labels, and what points at what."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []
        self.points: list[str] = []

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        if tag not in VOID:
            self.stack.append(tag)
        if held.get("id"):
            self.ids.append(held["id"])
        for name in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
            self.points += (held.get(name) or "").split()

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.wrong.append(tag)


def outline(text):
    page = Outline()
    page.feed(text)
    return page


@pytest.fixture(params=[False, True], ids=["vi", "en"])
def page(request, visit, cast):
    return outline(visit(cast.auditor, english=request.param).get("/kieu-dang").text)


def test_every_tag_that_opens_closes(page):
    assert (page.wrong, page.stack) == ([], [])


def test_no_id_stands_twice(page):
    assert sorted(page.ids) == sorted(set(page.ids))


def test_whatever_is_pointed_at_is_there(page):
    assert sorted(set(page.points) - set(page.ids)) == []


def test_every_template_of_the_parts_is_used_on_the_page_or_by_another():
    source = (PARTS / "gallery.html").read_text() + (PARTS / "tags.py").read_text()
    templates = [path for path in PARTS.glob("*/*.html")]
    included = source + "".join(path.read_text() for path in templates)

    unused = [
        path.name
        for path in templates
        if path.stem not in ("field", "choices", "tick", "place")  # chosen by the kind of the control
        and f"{path.parent.name}/{path.stem}" not in included
    ]
    assert unused == []


def test_every_tag_is_shown_on_the_page():
    shown = (PARTS / "gallery.html").read_text()
    elsewhere = {"asset", "mark", "crumbs", "place_name"}  # the frame's own, and look-ups'

    missing = [name for name in tags.register.tags if not re.search(rf"{{% {name}\b", shown)]
    assert sorted(set(missing) - elsewhere) == []


def test_a_form_sent_empty_comes_back_with_a_summary_that_leads_to_each_field(visit, cast):
    text = visit(cast.auditor).post("/kieu-dang", {"what": ""}).text
    found = outline(text)
    links = re.findall(r'<li><a href="#([^"]+)"', text[text.index('class="errors"') :])

    assert len(links) >= 5
    assert set(links) <= set(found.ids)


def test_what_was_typed_is_still_there_after_an_error(visit, cast):
    answer = visit(cast.auditor).post("/kieu-dang", {"what": "<b>Lời kể</b>", "day": "31/02/2026"}).text

    assert "&lt;b&gt;Lời kể&lt;/b&gt;" in answer
    assert 'value="31/02/2026"' in answer


def test_icons_are_silent_and_closed():
    assert all('aria-hidden="true"' in icons.icon(name) for name in icons.NAMES)


def test_an_icon_outside_the_set_is_an_error():
    with pytest.raises(KeyError):
        icons.icon("unicorn")
