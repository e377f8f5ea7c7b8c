"""Walks the chain from its first line and names the first that does not fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loive.security.audit.chain import GENESIS, digest
from loive.security.audit.models import Head, Line


@dataclass(frozen=True)
class Broken:
    """Where the chain breaks, and how."""

    number: int
    how: str


def verify() -> tuple[int, Broken | None]:
    """Return how many lines hold, and the first that does not (None when all hold)."""
    number, last, broken = walk(Line.objects.order_by("number").iterator(chunk_size=2000))
    head = Head.objects.get(pk=1)
    if broken is None and (head.number, head.hash) != (number, last):
        broken = Broken(number + 1, "missing")
    return number, broken


def walk(lines: Iterable[Line]) -> tuple[int, str, Broken | None]:
    """Follow the lines from the first; return the number and hash of the last that holds, and what broke."""
    number, previous = 0, GENESIS
    for line in lines:
        fault = _fault(line, number + 1, previous)
        if fault:
            return number, previous, Broken(number + 1, fault)
        number, previous = line.number, line.hash
    return number, previous, None


def _fault(line: Line, expected: int, previous: str) -> str | None:
    if line.number != expected:
        return "missing"
    if line.previous != previous:
        return "unchained"
    return "altered" if line.hash != digest(line) else None
