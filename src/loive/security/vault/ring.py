"""Data keys: one for each owner, wrapped, made on first sealing, destroyed to forget."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from loive.security.vault import envelope, keyfile
from loive.security.vault.models import WrappedKey


class Shredded(Exception):
    """The owner's key was destroyed: what was sealed under it is gone for good."""


def key_of(owner: str) -> bytes:
    """Return the owner's data key. Raises Shredded when it was destroyed or never was."""
    row = WrappedKey.objects.filter(owner=owner).first()
    if row is None or row.shredded_at:
        raise Shredded(owner)
    return _unwrap(row)


def keys_of(owners: set[str]) -> dict[str, bytes]:
    """Return the data keys of many owners in one query; owners without a living key are left out."""
    rows = WrappedKey.objects.filter(owner__in=owners, shredded_at=None)
    return {row.owner: _unwrap(row) for row in rows}


def key_for_sealing(owner: str) -> bytes:
    """Return the owner's data key, making one when there is none yet. Raises Shredded."""
    ring, key = keyfile.ring(), secrets.token_bytes(keyfile.KEY_BYTES)
    wrapped = envelope.close(ring.keys[ring.current], key, _bound(owner, ring.current))
    # Two who seal for a new owner at the same moment end up under one key, the first.
    row, made = WrappedKey.objects.get_or_create(
        owner=owner, defaults={"kek_version": ring.current, "wrapped": wrapped}
    )
    if row.shredded_at:
        raise Shredded(owner)
    return key if made else _unwrap(row)


def shred(*, owner: str, at: datetime) -> None:
    """Destroy the owner's data key. The row stays as a tombstone, to be replayed after a restore."""
    WrappedKey.objects.filter(owner=owner).update(wrapped=b"", shredded_at=at)


def keyed_hash(label: str, text: str) -> str:
    """Return HMAC-SHA256 of the text under a key of its own for the label: for exact identifiers only."""
    ring = keyfile.ring()
    key = HKDF(SHA256(), 32, None, b"loive/" + label.encode()).derive(ring.keys[min(ring.keys)])
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def rewrap(limit: int = 1000) -> int:
    """Wrap up to `limit` data keys anew under the current key; return how many. Run until it returns 0."""
    ring = keyfile.ring()
    rows = list(WrappedKey.objects.filter(shredded_at=None).exclude(kek_version=ring.current)[:limit])
    for row in rows:
        wrapped = envelope.close(ring.keys[ring.current], _unwrap(row), _bound(row.owner, ring.current))
        same = WrappedKey.objects.filter(pk=row.pk, kek_version=row.kek_version, shredded_at=None)
        same.update(wrapped=wrapped, kek_version=ring.current)
    return len(rows)


def _unwrap(row: WrappedKey) -> bytes:
    key = keyfile.ring().keys.get(row.kek_version)
    if key is None:
        raise keyfile.KeyUnavailable(f"The key file lacks version {row.kek_version}.")
    return envelope.open_(key, bytes(row.wrapped), _bound(row.owner, row.kek_version))


def _bound(owner: str, version: int) -> bytes:
    return envelope.bind("loive", "wrapped_key", owner, str(version))
