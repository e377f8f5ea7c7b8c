"""A closed key gives the id and nothing more."""

from __future__ import annotations

import pytest

from loive.security.closed import WalkedThrough
from tests.security.note import Letter, Note


def test_the_row_behind_a_closed_key_is_out_of_reach():
    letter = Letter(about=Note(pk=5))
    with pytest.raises(WalkedThrough, match="access"):
        _ = letter.about


def test_the_id_of_the_row_is_to_be_had():
    assert Letter(about=Note(pk=5)).about_id == 5


def test_there_is_no_way_back():
    assert not [name for name in vars(Note) if "letter" in name.lower()]


def test_a_closed_key_never_deletes_along():
    assert Letter._meta.get_field("about").remote_field.on_delete.__name__ == "PROTECT"
