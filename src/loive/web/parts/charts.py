"""Charts drawn on the server: a geometry in a drawing of fixed width, to be shown with its table."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise

Text = str | Promise
WIDTH, HEIGHT = 480, 240
LEFT, RIGHT, TOP, BOTTOM = 40, 12, 26, 30
INNER = 34  # before the first point and after the last, for half a label
TARGET_ROOM = 84  # to the right of a line chart, for the name of its target
ROW = 34
NAMES = 150
LETTERS = 20
SMALLEST = 1e-6  # what lies below is drawn as nothing


@dataclass(frozen=True)
class Point:
    """One value under its label. None is a value not known, drawn as a gap and written as a dash."""

    label: Text
    value: float | None
    note: Text = ""
    open: bool = False  # the period still runs: drawn hollow


@dataclass(frozen=True)
class Chart:
    """What is shown: a title, what one value means, the points in order, a target line if there is one."""

    title: Text
    points: Sequence[Point]
    unit: Text = ""
    target: float | None = None
    target_name: Text = ""
    about: Text = ""


@dataclass(frozen=True)
class Mark:
    """A point as drawn: the corner, size or centre in the drawing's own units."""

    point: Point
    x: float
    y: float
    width: float = 0
    height: float = 0
    middle: float = 0

    @property
    def lines(self) -> list[tuple[float, str]]:
        """Return a lying bar's label on one line, or on two: (height, words)."""
        words = textwrap.wrap(str(self.point.label), LETTERS, max_lines=2, placeholder="…")
        start = self.middle - 8 * (len(words) - 1)
        return [(start + 16 * i, line) for i, line in enumerate(words)]

    @property
    def label_x(self) -> float:
        """Return where a lying bar's value begins."""
        return self.x + self.width + 8

    @property
    def value_y(self) -> float:
        """Return where a dot's value stands: above it."""
        return self.y - 10


@dataclass(frozen=True)
class Drawing:
    """A chart ready for its template."""

    chart: Chart
    width: int
    height: int
    marks: list[Mark]
    ticks: list[tuple[float, float]]  # (value, position)
    target: float | None = None
    path: str = ""
    base: float = 0
    names: list[tuple[float, Text]] = field(default_factory=list)
    right: float = WIDTH

    @property
    def bottom(self) -> float:
        """Return where lying bars end, above the name of their target."""
        return self.height - 24 if self.target is not None else self.height

    @property
    def target_y(self) -> float:
        """Return where a target line's name stands: at its end."""
        return (self.target or 0) + 4


def bars(chart: Chart) -> Drawing:
    """Return lying bars, one per point, from zero; their labels stand before them and values after."""
    top = _scale(chart)[-1]
    room = WIDTH - NAMES - 64
    marks = [
        Mark(p, NAMES, i * ROW + 6, room * max(p.value or 0, 0) / top, ROW - 14, i * ROW + ROW / 2 + 4)
        for i, p in enumerate(chart.points)
    ]
    target = NAMES + room * chart.target / top if chart.target is not None else None
    height = len(chart.points) * ROW + (24 if target is not None else 4)
    return Drawing(chart, WIDTH, height, marks, [], target, base=NAMES)


def line(chart: Chart) -> Drawing:
    """Return a line over equally spaced points, from zero; a gap breaks it."""
    ticks = _scale(chart)
    tall = HEIGHT - TOP - BOTTOM
    right = WIDTH - (RIGHT if chart.target is None else TARGET_ROOM)

    def across(i: int) -> float:
        return LEFT + INNER + (right - LEFT - 2 * INNER) * (i / max(len(chart.points) - 1, 1))

    def up(value: float) -> float:
        return TOP + tall * (1 - value / ticks[-1])

    marks, pieces, pen = [], [], "M"
    for i, p in enumerate(chart.points):
        if p.value is None:
            pen = "M"
            continue
        marks.append(Mark(p, across(i), up(p.value)))
        pieces.append(f"{pen}{across(i):.1f} {up(p.value):.1f}")
        pen = "L"
    names = [(across(i), p.label) for i, p in enumerate(chart.points)]
    target = up(chart.target) if chart.target is not None else None
    placed = [(value, up(value)) for value in ticks]
    return Drawing(chart, WIDTH, HEIGHT, marks, placed, target, "".join(pieces), up(0), names, right)


def spark(values: Sequence[float | None]) -> tuple[str, float, float] | None:
    """Return a small line's path (96 by 28) and where its last dot lies, or None below two known values."""
    known = [v for v in values if v is not None]
    if len(known) < 2:
        return None
    low, high = min(known), max(known)
    spread = (high - low) or 1
    spots = [
        (4 + 88 * i / (len(values) - 1), 24 - 20 * (v - low) / spread)
        for i, v in enumerate(values)
        if v is not None
    ]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots), *spots[-1]


def _scale(chart: Chart) -> list[float]:
    """Return the ticks from zero to above the highest value: three to six, on round numbers."""
    values = [p.value for p in chart.points if p.value is not None]
    highest = max([*values, chart.target or 0, 0])
    if highest < SMALLEST:
        return [0, 1]
    rough = highest / 4
    power = 10 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough)
    if highest >= 4:
        step = max(1, step) if step < 1 else step
    return [step * i for i in range(math.ceil(highest / step) + 1)]
