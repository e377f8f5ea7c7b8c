"""AES-256-GCM envelopes: one version byte, a random nonce, ciphertext and tag (NIST SP 800-38D)."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = 1
NONCE_BYTES = 12
_HEADER = bytes([VERSION])


class SealBroken(Exception):
    """A sealed value was altered, moved, or is of an unknown kind. Never read on: raise the alarm."""


def bind(*parts: str) -> bytes:
    """Return associated data with every part's length before it, so that no two lists of parts agree."""
    encoded = [part.encode() for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in encoded)


def close(key: bytes, plain: bytes, bound: bytes) -> bytes:
    """Return the plain bytes sealed under the key and bound to where they stand."""
    nonce = os.urandom(NONCE_BYTES)
    return _HEADER + nonce + AESGCM(key).encrypt(nonce, plain, _HEADER + bound)


def open_(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    """Return the plain bytes. Raises SealBroken when anything about them does not fit."""
    if sealed[:1] != _HEADER:
        raise SealBroken("unknown version of sealed value")
    nonce, body = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    if len(nonce) != NONCE_BYTES or len(body) < 16:
        raise SealBroken("sealed value cut short")
    try:
        return AESGCM(key).decrypt(nonce, body, _HEADER + bound)
    except InvalidTag as error:
        raise SealBroken("sealed value altered or moved") from error
