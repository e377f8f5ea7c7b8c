"""References: short random names of records, safe in a URL and on paper."""

from __future__ import annotations

import secrets

# Crockford's base 32: no I, L, O or U, so a reference read aloud or copied by hand survives.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12


def new_ref() -> str:
    """Return a new reference of 60 random bits, such as `7K2MQX40ZT9C`. It says nothing about its record."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def shown(ref: str) -> str:
    """Return the reference as people read it: `7K2M-QX40-ZT9C`."""
    return "-".join(ref[i : i + 4] for i in range(0, len(ref), 4))
