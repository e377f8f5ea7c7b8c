"""The key-encryption keys, kept in a file of their own outside the data folder."""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings

KEY_BYTES = 32


class KeyUnavailable(Exception):
    """The key file is missing, unsafe or damaged: nothing is opened and nothing is sealed."""


@dataclass(frozen=True)
class KeyRing:
    """The key-encryption keys by version; new data keys are wrapped under the current one."""

    current: int
    keys: dict[int, bytes]


def create(path: Path) -> None:
    """Write a new key file, readable by its owner alone, and beside it the key that signs sessions.

    Raises FileExistsError rather than replace one that exists.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write(path, KeyRing(1, {1: secrets.token_bytes(KEY_BYTES)}), os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    signing = path.parent / "session.key"
    if not signing.exists():
        with os.fdopen(os.open(signing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))


def add_version(path: Path) -> int:
    """Add a new current key to the file and return its version; older keys stay until all is rewrapped."""
    ring = load(path)
    version = max(ring.keys) + 1
    staged = path.with_suffix(".new")
    keys = {**ring.keys, version: secrets.token_bytes(KEY_BYTES)}
    _write(staged, KeyRing(version, keys), os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    staged.replace(path)
    return version


def load(path: Path) -> KeyRing:
    """Return the keys of the file, after checking where it lies and who may read it."""
    if not path.exists():
        raise KeyUnavailable(f"The key file {path} is missing. Make one with: loive keys create")
    held = path.stat()
    if held.st_mode & 0o077:
        raise KeyUnavailable(f"The key file {path} may be read by others. Run: chmod 600 {path}")
    if path.is_relative_to(settings.DATA):
        raise KeyUnavailable(
            f"The key file {path} lies in the data folder; a copy of the data would hold its key."
        )
    return _read_once(path, held.st_mtime_ns)


def ring() -> KeyRing:
    """Return the keys the settings name."""
    return load(settings.KEY_FILE)


@lru_cache(maxsize=4)
def _read_once(path: Path, changed: int) -> KeyRing:
    # Read anew when the file changes: a running server must follow a rotation made beside it.
    return _read(path)


def _read(path: Path) -> KeyRing:
    try:
        held = json.loads(path.read_text("utf8"))
        keys = {int(version): base64.b64decode(key) for version, key in held["keys"].items()}
        found = KeyRing(int(held["current"]), keys)
        whole = found.current in keys and all(len(key) == KEY_BYTES for key in keys.values())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeyUnavailable(f"The key file {path} is damaged.") from error
    if not whole:
        raise KeyUnavailable(f"The key file {path} is damaged.")
    return found


def _write(path: Path, ring: KeyRing, flags: int) -> None:
    held = {
        "current": ring.current,
        "keys": {str(version): base64.b64encode(key).decode() for version, key in ring.keys.items()},
    }
    with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf8") as file:
        json.dump(held, file)
        file.flush()
        os.fsync(file.fileno())
