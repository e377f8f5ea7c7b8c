"""The key file: where it may lie, who may read it, what happens when it is gone or damaged."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from loive.security.vault import keyfile
from loive.security.vault.keyfile import KeyUnavailable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "keys" / "loive.key"
    keyfile.create(made)
    return made


def test_a_new_key_file_is_read_by_its_owner_alone(path: Path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_signing_key_beside_it_is_read_by_its_owner_alone(path: Path):
    assert stat.S_IMODE((path.parent / "session.key").stat().st_mode) == 0o600


def test_a_key_file_is_never_replaced(path: Path):
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        keyfile.create(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o777, 0o601])
def test_a_key_file_that_others_may_touch_is_refused(path: Path, mode: int):
    path.chmod(mode)
    with pytest.raises(KeyUnavailable, match="chmod 600"):
        keyfile.load(path)


@pytest.mark.parametrize("inside", ["loive.key", "keys/loive.key", "a/b/c/loive.key"])
def test_a_key_file_in_the_data_folder_is_refused(settings, tmp_path: Path, inside: str):
    settings.DATA = tmp_path / "data"
    keyfile.create(settings.DATA / inside)
    with pytest.raises(KeyUnavailable, match="data folder"):
        keyfile.load(settings.DATA / inside)


def test_a_missing_key_file_is_named_with_the_command_that_makes_one(tmp_path: Path):
    with pytest.raises(KeyUnavailable, match="loive keys create"):
        keyfile.load(tmp_path / "none.key")


DAMAGE = [
    "",
    "{",
    "[]",
    "null",
    "{}",
    '{"current": 1}',
    '{"current": 1, "keys": []}',
    '{"current": 1, "keys": {}}',
    '{"current": 2, "keys": {"1": "AAAA"}}',
    '{"current": 1, "keys": {"1": "AAAA"}}',
    '{"current": "x", "keys": {"1": "AAAA"}}',
    '{"current": 1, "keys": {"1": 7}}',
]


@pytest.mark.parametrize("content", DAMAGE)
def test_a_damaged_key_file_is_refused(path: Path, content: str):
    path.write_text(content)
    with pytest.raises(KeyUnavailable, match="damaged"):
        keyfile.load(path)


@pytest.mark.parametrize("cut", range(0, 60, 7))
def test_a_key_file_cut_short_is_refused(path: Path, cut: int):
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(KeyUnavailable, match="damaged"):
        keyfile.load(path)


def test_a_new_version_becomes_current_and_the_old_one_stays(path: Path):
    old = keyfile.load(path)
    assert keyfile.add_version(path) == 2
    new = keyfile.load(path)
    assert (new.current, new.keys[1]) == (2, old.keys[1])
    assert new.keys[2] != new.keys[1]


def test_a_program_already_running_follows_a_rotation(path: Path):
    keyfile.load(path)
    held = json.loads(path.read_text())
    keyfile.add_version(path)
    assert keyfile.load(path).current == held["current"] + 1


def test_a_rotated_key_file_is_still_read_by_its_owner_alone(path: Path):
    keyfile.add_version(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
