"""`loive keys create` and `loive keys rotate`: told to people, safe to repeat."""

from __future__ import annotations

from pathlib import Path

import pytest

from loive.cli import main
from loive.security.vault import keyfile
from loive.security.vault.models import WrappedKey
from loive.security.vault.ring import key_for_sealing, key_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(db, settings, tmp_path: Path) -> Path:
    """Where the key file will lie; nothing is sealed yet."""
    WrappedKey.objects.all().delete()
    settings.KEY_FILE = tmp_path / "keys" / "loive.key"
    return settings.KEY_FILE


def test_create_makes_the_file_and_says_to_keep_a_copy(path: Path, capsys):
    assert main(["keys", "create"]) == 0
    assert path.exists()
    assert "Keep a copy" in capsys.readouterr().err


def test_create_never_replaces_a_file_and_says_what_to_do(path: Path, capsys):
    main(["keys", "create"])
    before = path.read_bytes()
    assert main(["keys", "create"]) == 1
    assert path.read_bytes() == before
    assert "loive keys rotate" in capsys.readouterr().err


def test_the_keys_are_never_printed(path: Path, capsys):
    main(["keys", "create"])
    main(["keys", "rotate"])
    told = "".join(capsys.readouterr())
    assert not any(key.hex() in told for key in keyfile.load(path).keys.values())


def test_rotate_wraps_every_data_key_anew(path: Path, capsys):
    main(["keys", "create"])
    before = {owner: key_for_sealing(owner) for owner in ("person:A", "tip:B", "case:C")}
    assert main(["keys", "rotate"]) == 0
    assert set(WrappedKey.objects.values_list("kek_version", flat=True)) == {2}
    assert {owner: key_of(owner) for owner in before} == before
    assert "3 data keys" in capsys.readouterr().err


def test_rotate_without_a_key_file_says_how_to_make_one(path: Path, capsys):
    assert main(["keys", "rotate"]) == 1
    assert "loive keys create" in capsys.readouterr().err


def test_rotate_a_damaged_file_changes_nothing(path: Path, capsys):
    main(["keys", "create"])
    path.write_text("{}")
    assert main(["keys", "rotate"]) == 1
    assert path.read_text() == "{}"
    assert "damaged" in capsys.readouterr().err
