"""Who is asking, from which post: a value made anew for each request, never a row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """A person in a post. `account` and `post` are references; `organisation` is the body's id;
    `area` is the key of the administrative unit the post answers for (empty: the whole country).
    """

    account: str
    role: str
    organisation: int
    area: str = ""
    post: str = ""
    request: str = ""

    @property
    def is_clock(self) -> bool:
        """Return whether this is the program itself, acting at a set time."""
        return self.role == CLOCK_ROLE


CLOCK_ROLE = "clock"

# The program acting for nobody: loading reference data, generating obligations, reminding.
CLOCK = Actor(account="", role=CLOCK_ROLE, organisation=0)
