"""Argon2id with 64 MiB and three passes (OWASP password storage, above its minimum)."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2id(Argon2PasswordHasher):
    """The one password hasher."""

    time_cost = 3
    memory_cost = 65_536
    parallelism = 1
