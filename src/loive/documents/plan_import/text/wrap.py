"""Were the lines broken by hand or by a printer? Then a sentence runs on over the line's end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .letters import opens_small
from .lines import Line

_WIDEST = 180
_FEWEST = 6
_ENDS = (".", ";", ":", "!", "?")


@dataclass(frozen=True)
class Wrap:
    """How lines end. `width` is the printed width, 0 if a line is a paragraph.

    `even`: a line that runs on always fills the width, so that a short line ends its paragraph.
    """

    width: int = 0
    even: bool = False

    def full(self, line: Line, following: Line) -> bool:
        """Say whether the first word of the following line would not have fitted on this one."""
        word = len(following.text.split(" ", 1)[0])
        return bool(self.width) and line.width + 1 + word > self.width * 0.93


def wrap_of(lines: Sequence[Line]) -> Wrap:
    """Return how the document's lines are wrapped."""
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not b.after_gap]
    running = [a for a, b in pairs if opens_small(b.text) and not a.text.endswith(_ENDS)]
    if len(running) < _FEWEST or len(running) * 6 < len(lines):
        return Wrap()
    widths = sorted(line.width for line in lines)
    width = widths[int(len(widths) * 0.97) - 1]
    if width > _WIDEST:
        return Wrap()
    full = sum(line.width >= width * 0.75 for line in running)
    return Wrap(width, full >= len(running) * 0.75)
