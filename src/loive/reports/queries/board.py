"""Who owes what by when: the board of a body, as the one that reports or the one that receives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from loive.reports import words
from loive.reports.models import Obligation, Report
from loive.reports.queries.standing import Standing, standing

OWED_BY, OWED_TO = "reporter", "recipient"


@dataclass(frozen=True, slots=True)
class Line:
    """One obligation with its report, where begun, and how it stands."""

    obligation: Obligation
    report: Report | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Board:
    """A year's lines, by day, and how many stand how. Rates are of what has fallen due."""

    year: int
    lines: tuple[Line, ...]
    counts: dict[str, int]

    @property
    def expected(self) -> int:
        """Return how many had to be here by now: sent, or past their day; waived ones are not expected."""
        return sum(self.counts.get(code, 0) for code in (words.ON_TIME, words.LATE, words.OVERDUE))

    @property
    def received(self) -> int:
        """Return how many were sent, in time or late."""
        return sum(self.counts.get(code, 0) for code in (words.ON_TIME, words.LATE))

    @property
    def on_time(self) -> int:
        """Return how many were sent in time."""
        return self.counts.get(words.ON_TIME, 0)


def board(
    *, organisation: int, side: str, year: int, today: date, show: str = "", after: int = 0, size: int = 200
) -> Board:
    """Return the year's obligations a body owes (`reporter`) or is owed (`recipient`), in two queries.

    `show` keeps one standing; counts are always of the whole year. `after` is how many lines to leave out,
    since the order is fixed by day, body and id.
    """
    if side not in (OWED_BY, OWED_TO):
        raise ValueError(side)
    rows = Obligation.objects.select_related("plan", "reporter", "recipient", "report")
    rows = rows.filter(year=year, **{side: organisation}).order_by("due_on", "reporter__name", "id")
    lines = [_line(row, today) for row in rows]
    counts = Counter(line.standing.code for line in lines)
    shown = [line for line in lines if not show or line.standing.code == show]
    return Board(year, tuple(shown[after : after + size]), dict(counts))


def _line(row: Obligation, today: date) -> Line:
    report = getattr(row, "report", None)
    return Line(row, report, standing(row, report, today))


def years_owed(organisation: int) -> list[int]:
    """Return the years in which the body owes or is owed anything, the latest first."""
    owes = Obligation.objects.filter(reporter=organisation).values_list("year")
    owed = Obligation.objects.filter(recipient=organisation).values_list("year")
    return sorted({year for (year,) in owes.union(owed)}, reverse=True)
