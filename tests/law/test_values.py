"""The published values: whole, in order, each with its article; a wrong file stops the program."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from loive.law import words
from loive.law.values import DATA, published, read, warnings
from tools.make_law_page import PAGE, TITLES, page

# What rooms rely on, on a day under each law; None where that law set no limit.
RELIED_ON = {
    "tip.classify": ("24 hour", "24 hour"),
    "tip.forward": ("24 hour", "24 hour"),
    "tip.assign": ("3 day", "3 day"),
    "tip.decide": ("20 day", "20 day"),
    "tip.decide_complex": ("2 month", "2 month"),
    "tip.extension": ("2 month", "2 month"),
    "tip.extension_notice": ("5 day", "5 day"),
    "case.verify_initially": ("3 day", "3 day"),
    "case.verify": ("20 day", "20 day"),
    "case.verify_extended": ("2 month", "2 month"),
    "referral.answer": ("3 workday", "3 workday"),
    "support.stay": ("3 month", "120 day"),
    "support.decide": (None, "9 workday"),
    "child.emergency": ("12 hour", "12 hour"),
}
GOOD = """
some.key:
  name: Tên
  name_en: Name
  values:
    - {amount: 3, unit: day, valid_from: 2018-01-01, valid_to: 2019-12-31, confidence: A, article: "Điều 1"}
    - {amount: 5, unit: day, valid_from: 2020-01-01, confidence: X, article: "Điều 2"}
"""


def in_force(key: str, on: date) -> str | None:
    found = [f"{value.amount} {value.unit}" for value in published()[key].values if value.covers(on)]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize("key", RELIED_ON)
def test_each_law_sets_the_limits_the_rooms_rely_on(key: str):
    assert (in_force(key, date(2024, 6, 1)), in_force(key, date(2026, 6, 1))) == RELIED_ON[key]


def test_every_value_names_its_article_and_both_its_names():
    for key, entry in published().items():
        assert entry.name != entry.name_en, key
        assert all(len(value.article) >= 6 for value in entry.values), key
        assert all(value.confidence in words.MARKS and value.unit in words.UNITS for value in entry.values)


def test_what_could_not_be_read_is_not_called_verified():
    """Law 53/2024, art. 27(3)–(5), was not read: the time for verification is a default."""
    now = [value for value in published()["case.verify"].values if value.covers(date(2026, 1, 1))]
    assert [words.is_verified(value.confidence) for value in now] == [False]
    assert str(words.standing("X")) == "Chưa xác minh"


def test_the_page_lists_exactly_the_published_values():
    assert PAGE.read_text("utf8") == page(), "run: python tools/make_law_page.py"


def test_the_page_knows_every_file():
    assert {path.stem for path in DATA.glob("*.yaml")} == {*TITLES, "warnings"}


def test_warnings_are_in_order_of_length():
    hours = [row.up_to.amount * {"hour": 1, "day": 24}[row.up_to.unit] for row in warnings()]
    assert hours == sorted(hours)


def test_a_good_file_is_read():
    assert read(GOOD)["some.key"].values[1].amount == 5


@pytest.mark.parametrize(
    ("found", "written"),
    [
        ("amount: 3", "amount: -3"),
        ("amount: 3", "amount: nan"),
        ("unit: day, valid_from: 2018", "unit: week, valid_from: 2018"),
        ("2018-01-01", "2018-13-01"),
        ("valid_to: 2019-12-31", "valid_to: 2017-12-31"),
        ("valid_to: 2019-12-31", "valid_to: 2020-01-01"),
        (", valid_to: 2019-12-31", ""),
        ("confidence: X", "confidence: Y"),
        ('article: "Điều 2"', 'article: ""'),
        ('article: "Điều 2"', "wrong: true"),
        ("unit: day, valid_from: 2020", "unit: dong, valid_from: 2020"),
        ("  name_en: Name\n", ""),
    ],
)
def test_a_wrong_file_is_refused(found: str, written: str):
    assert found in GOOD
    with pytest.raises(ValueError, match="."):
        read(GOOD.replace(found, written, 1))


@given(st.text(max_size=200))
def test_no_text_is_read_as_anything_else(text: str):
    try:
        read(text)
    except (ValueError, yaml.YAMLError):
        return
    raise AssertionError(f"read: {text!r}")
