"""Vietnamese first, English complete: every sentence of every page has its English."""

from __future__ import annotations

import re

from loive.security.policy import ROLES
from tests.web.shell.messages import english, used

# %(name)s, %s, {name}: what a sentence is filled with
PLACES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")


def test_messages_are_found_in_templates_and_in_code():
    assert "Việc hôm nay" in used()
    assert any(place.endswith(".html") for place in used()["Việc hôm nay"])


def test_every_message_has_its_english():
    missing = {text: sorted(where) for text, where in used().items() if text not in english()}
    listed = "\n".join(f"  {', '.join(where)}: {text!r}" for text, where in sorted(missing.items(), key=lambda m: m[1]))
    assert not missing, (
        f"{len(missing)} messages have no English in src/loive/locale/*/en/LC_MESSAGES/django.po:\n{listed}"
    )


def test_every_role_has_its_english():
    assert [role for role in ROLES.values() if role not in english()] == []


def test_an_english_sentence_is_filled_with_what_the_vietnamese_is():
    wrong = []
    for text, said in english().items():
        for one in said if isinstance(said, tuple) else (said,):
            if set(PLACES.findall(one)) != set(PLACES.findall(text)):
                wrong.append((text, one))
    assert wrong == []
