"""A sealed field holds an envelope or nothing; it opens only in its table, row and column, under its key."""

from __future__ import annotations

import pytest

from loive.base.errors import Refusal
from loive.security.sealed import SEALED, seal, unseal
from loive.security.vault import ring
from loive.security.vault.envelope import SealBroken
from loive.security.vault.ring import Shredded
from tests.security.note import Letter, Note

TEXT = "Chị kể rằng người môi giới hẹn ở bến xe."
pytestmark = pytest.mark.django_db


def opened(row: Note | Letter, name: str) -> str | None:
    return unseal(row, name, ring.key_of(row.key_owner()))


@pytest.mark.parametrize("text", [TEXT, "", "x", "Ơ" * 40, "👩🏽‍⚕️", "a\nb\tc"])
def test_what_was_sealed_is_read_back_from_the_table(notes, text: str):
    row = notes("person:A", body=text)
    assert opened(Note.objects.get(pk=row.pk), "body") == text


def test_nothing_of_the_text_lies_in_the_table(notes):
    row = notes("person:A", body=TEXT)
    held = bytes(Note.objects.get(pk=row.pk).body)
    assert not any(word.encode() in held for word in TEXT.split())


def test_none_clears_the_field(notes):
    row = notes("person:A", body=TEXT)
    seal(row, body=None)
    assert row.body is None


@pytest.mark.parametrize("plain", [TEXT, "", b"plain bytes", b"\x02" + bytes(40)])
def test_plain_text_cannot_be_saved(notes, plain: object):
    with pytest.raises(ValueError, match="sealed"):
        Note.objects.create(owner="person:A", body=plain)


def test_plain_text_cannot_be_written_past_the_row(notes):
    notes("person:A", body=TEXT)
    with pytest.raises(ValueError, match="sealed"):
        Note.objects.update(body=TEXT)


def test_plain_text_cannot_be_searched_for(notes):
    with pytest.raises(ValueError, match="sealed"):
        Note.objects.filter(body=TEXT).count()


def test_a_text_too_long_is_refused_and_the_field_named(notes):
    with pytest.raises(Refusal) as told:
        notes("person:A", title="Ơ" * 41)
    assert (told.value.code, told.value.field) == ("too_long", "title")


def test_an_open_field_cannot_be_sealed(notes):
    with pytest.raises(TypeError, match="not sealed"):
        seal(Note(owner="person:A"), ref="X")


def test_a_value_moved_to_another_row_does_not_open(notes):
    one, other = notes("person:A", body=TEXT), notes("person:A", body="khác")
    other.body = one.body
    with pytest.raises(SealBroken):
        opened(other, "body")


def test_a_value_moved_to_another_column_does_not_open(notes):
    row = notes("person:A", body=TEXT)
    row.title = row.body
    with pytest.raises(SealBroken):
        opened(row, "title")


def test_a_value_moved_to_another_owner_does_not_open(notes):
    row = notes("person:A", body=TEXT)
    notes("person:B", body="khác")
    row.owner = "person:B"
    with pytest.raises(SealBroken):
        opened(row, "body")


def test_a_value_moved_to_another_table_does_not_open(notes):
    row = notes("person:A", body=TEXT)
    letter = Letter(ref=row.ref, owner=row.owner, body=row.body)
    with pytest.raises(SealBroken):
        opened(letter, "body")


def test_nothing_is_sealed_for_somebody_forgotten(notes, clock):
    notes("person:A", body=TEXT)
    ring.shred(owner="person:A", at=clock.monday)
    with pytest.raises(Shredded):
        notes("person:A", body=TEXT)


def test_a_sealed_field_says_so_and_never_leaves_as_a_fact():
    field = Note._meta.get_field("body")
    assert (field.loive_class, field.loive_fact) == (SEALED, None)
