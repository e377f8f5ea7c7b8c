"""Data keys: one for each owner, wrapped anew without loss, destroyed for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from loive.security.vault import keyfile, ring
from loive.security.vault.envelope import SealBroken
from loive.security.vault.keyfile import KeyUnavailable
from loive.security.vault.models import WrappedKey
from loive.security.vault.ring import Shredded, key_for_sealing, key_of, keyed_hash, keys_of, rewrap, shred

pytestmark = pytest.mark.django_db
OWNERS = [f"person:{n}" for n in range(10)]


@pytest.fixture(autouse=True)
def own_key_file(db, settings, tmp_path: Path) -> Path:
    """Rotation changes the file, so each test here has its own, and an empty ring."""
    WrappedKey.objects.all().delete()
    settings.KEY_FILE = tmp_path / "keys" / "loive.key"
    keyfile.create(settings.KEY_FILE)
    return settings.KEY_FILE


def test_an_owner_keeps_one_key():
    assert key_for_sealing("person:A") == key_for_sealing("person:A") == key_of("person:A")


def test_two_owners_never_share_a_key():
    assert len({key_for_sealing(owner) for owner in OWNERS}) == len(OWNERS)


def test_the_table_never_holds_a_key_in_the_clear():
    key = key_for_sealing("person:A")
    assert key not in bytes(WrappedKey.objects.get(owner="person:A").wrapped)


def test_who_never_had_a_key_has_none():
    with pytest.raises(Shredded):
        key_of("person:nobody")


def test_keys_in_bulk_take_one_query(django_assert_num_queries):
    held = {owner: key_for_sealing(owner) for owner in OWNERS}
    with django_assert_num_queries(1):
        assert keys_of({*OWNERS, "person:nobody"}) == held


def test_a_wrapped_key_cannot_be_lent_to_another_owner():
    for owner in OWNERS[:2]:
        key_for_sealing(owner)
    lent = WrappedKey.objects.get(owner=OWNERS[0]).wrapped
    WrappedKey.objects.filter(owner=OWNERS[1]).update(wrapped=lent)
    with pytest.raises(SealBroken):
        key_of(OWNERS[1])


def test_a_destroyed_key_is_gone_for_reading_and_for_writing(clock):
    key_for_sealing("person:A")
    shred(owner="person:A", at=clock.monday)
    for act in (key_of, key_for_sealing):
        with pytest.raises(Shredded):
            act("person:A")
    assert keys_of({"person:A"}) == {}


def test_a_destroyed_key_leaves_a_tombstone_without_key(clock):
    key_for_sealing("person:A")
    shred(owner="person:A", at=clock.monday)
    row = WrappedKey.objects.get(owner="person:A")
    assert (bytes(row.wrapped), row.shredded_at) == (b"", clock.monday)


def test_rotation_keeps_every_data_key(own_key_file: Path):
    before = {owner: key_for_sealing(owner) for owner in OWNERS}
    keyfile.add_version(own_key_file)
    assert (rewrap(), rewrap()) == (len(OWNERS), 0)
    assert keys_of(set(OWNERS)) == before
    assert set(WrappedKey.objects.values_list("kek_version", flat=True)) == {2}


@pytest.mark.parametrize("stop_after", range(len(OWNERS)))
def test_rotation_stopped_half_way_loses_nothing_and_goes_on(
    own_key_file: Path, monkeypatch, stop_after: int
):
    before = {owner: key_for_sealing(owner) for owner in OWNERS}
    keyfile.add_version(own_key_file)
    whole, done = ring.envelope.close, []

    def stopped(*words: bytes) -> bytes:
        if len(done) == stop_after:
            raise KeyboardInterrupt
        done.append(1)
        return whole(*words)

    with monkeypatch.context() as patched:
        patched.setattr(ring.envelope, "close", stopped)
        with pytest.raises(KeyboardInterrupt):
            rewrap()
    assert keys_of(set(OWNERS)) == before
    assert rewrap() == len(OWNERS) - stop_after
    assert keys_of(set(OWNERS)) == before


def test_rotation_leaves_tombstones_alone(own_key_file: Path, clock):
    key_for_sealing("person:A")
    shred(owner="person:A", at=clock.monday)
    keyfile.add_version(own_key_file)
    assert rewrap() == 0


def test_without_its_key_version_nothing_opens(settings, tmp_path: Path):
    key_for_sealing("person:A")
    WrappedKey.objects.update(kek_version=9)
    with pytest.raises(KeyUnavailable, match="version 9"):
        key_of("person:A")


def test_with_another_key_file_nothing_opens(settings, tmp_path: Path):
    key_for_sealing("person:A")
    settings.KEY_FILE = tmp_path / "other" / "loive.key"
    keyfile.create(settings.KEY_FILE)
    with pytest.raises(SealBroken):
        key_of("person:A")


def test_an_exact_identifier_is_found_again_after_rotation(own_key_file: Path):
    before = keyed_hash("id_number", "079301000001")
    keyfile.add_version(own_key_file)
    assert keyed_hash("id_number", "079301000001") == before


def test_the_same_number_hashes_differently_in_each_column():
    assert keyed_hash("id_number", "0903000001") != keyed_hash("phone", "0903000001")
