"""The SQL kept beside the code is what Ibis makes of the expressions, and the definitions are whole."""

from __future__ import annotations

import json

from loive.analytics import engine
from loive.analytics.indicators import ALL


def test_the_compiled_sql_is_what_the_expressions_compile_to() -> None:
    kept = json.loads(engine.COMPILED.read_text())

    assert kept == engine.compile_all(), "run: python -m loive.analytics.compiled"


def test_every_indicator_has_a_basis_and_both_languages() -> None:
    for indicator in ALL:
        assert indicator.basis, indicator.id
        sentences = [
            indicator.name,
            *(w for c in indicator.cohorts for w in (c.name, c.numerator, c.denominator)),
        ]
        assert all(words.vi and words.en for words in sentences), indicator.id


def test_an_indicator_without_facts_says_why_in_both_languages() -> None:
    for indicator in ALL:
        if not indicator.cohorts:
            assert indicator.why_not.vi and indicator.why_not.en, indicator.id
