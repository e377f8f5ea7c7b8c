"""The cast as they sign in to the demonstration."""

from __future__ import annotations

from dataclasses import dataclass

from loive.cli.demonstration.cast import CAST, PASSWORD

__all__ = ["PASSWORD", "Person", "person"]


@dataclass(frozen=True)
class Person:
    """One of the cast, by sign-in name."""

    username: str


def person(job: str) -> Person:
    """Return the person with that job, such as `investigator`."""
    return Person(next(member.username for member in CAST if member.job == job))
