"""A rule that never fails guards nothing: each is shown what it must catch, and what it must let pass."""

from __future__ import annotations

import ast
import re

import pytest

from tests.house import test_facts_name_no_one as facts
from tests.house import test_no_signals as clock
from tests.house import test_no_traces as traces
from tests.house import test_tables_are_neutral as tables
from tests.house import test_templates as pages

ASKS = [
    "datetime.now(UTC)",
    "date.today()",
    "timezone.now()",
    "now()",
    "timezone.localdate()",
    "f(default=timezone.now)",
]
IS_GIVEN = ["timezone.localdate(at)", "at.date()", "window.today", "timezone.localtime(at)", "on.now_known"]
PAGES = [
    '<p style="color:red">',
    "<style>p{}</style>",
    "<script>alert(1)</script>",
    '<b onclick="go()">',
    '<a href="javascript:go()">',
    "{{ told|safe }}",
    "{% autoescape off %}",
    '<img src="https://example.invalid/a.png">',
    '<p hx-on:click="go()">',
]
FINE = [
    '<script src="/tinh/js/a.js" defer></script>',
    '{% include "x" with one="a" style="b" %}',
    '<a href="/tin-bao">',
]
WORDS = [
    (facts.NAMING, "full_name", "stage"),
    (facts.NAMING, "birth_date", "age_band"),
    (tables.TELLING, "victim_file", "case_file"),
    (tables.TELLING, "trafficking_tip", "tip"),
    (traces.HOME, "open('/ho" + "me/an/loive')", "open('src/loive')"),
    (traces.INDEX, "--index-" + "url https://example.invalid", "Django==5.2.19"),
]


def caught(text: str) -> list[str]:
    plain = pages.WITHIN_TAGS.sub("", pages.COMMENTS.sub("", text))
    return [advice for pattern, advice in pages.REFUSED.items() if re.search(pattern, plain)]


@pytest.mark.parametrize("code", ASKS)
def test_whoever_asks_the_clock_is_caught(code: str):
    assert any(clock.asks(node) for node in ast.walk(ast.parse(code)))


@pytest.mark.parametrize("code", IS_GIVEN)
def test_whoever_was_given_the_time_passes(code: str):
    assert not any(clock.asks(node) for node in ast.walk(ast.parse(code)))


@pytest.mark.parametrize("text", PAGES)
def test_script_and_style_in_a_page_are_caught(text: str):
    assert caught(text)


@pytest.mark.parametrize("text", FINE)
def test_what_a_page_may_hold_passes(text: str):
    assert not caught(text)


@pytest.mark.parametrize(("rule", "bad", "good"), WORDS)
def test_telling_words_are_caught(rule: re.Pattern[str], bad: str, good: str):
    assert rule.search(bad)
    assert not rule.search(good)
