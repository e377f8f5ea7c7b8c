"""What was understood of a plan: plain values, each with its place and how surely it was read."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """One understood value. `span`: from and to (exclusive) in the extracted text. `confidence`: 0 to 1."""

    section: str
    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Target(Found):
    """A figure to reach. `comparator` is one of = > >= < <=; `deadline_year` None where the text sets none.

    `direction` is `increase` or `decrease` where the figure is a growth; `recurrence` is `annual` where it
    holds each year. `suggested_indicator` is an id of the indicator table, where the wording is clear.
    """

    text: str
    value: float
    unit: str
    comparator: str
    deadline_year: int | None
    subject: str
    recurrence: str | None = None
    direction: str | None = None
    suggested_indicator: str | None = None


@dataclass(frozen=True, slots=True)
class Assignment(Found):
    """A task given to one body. `role`: lead, coordinate or requested; `also`: the role a request words.

    `items` are the sections of the plan the task refers to ("nhiệm vụ tại khoản (a), (b)"), `item_spans`
    where each of them stands.
    """

    agency: str
    task: str
    role: str
    also: str | None = None
    items: tuple[str, ...] = ()
    item_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Task(Found):
    """A task with all its bodies. `due` is `MM-DD` or a date; empty lists where the plan names no body."""

    title: str
    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    requested: tuple[str, ...] = ()
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Duty(Found):
    """Something owed at a time. `kind`: report, review, plan_submission or budget_request.

    `recurrence`: weekly, monthly, quarterly, semiannual, nine_month, annual, adhoc, final, or None with
    `unspecified`. `due` is MM-DD; `due_dates` several of them; `day_of_month` where only a day is named.
    `sender`, `receiver`, `via`, `onward` are bodies in words.
    """

    text: str
    recurrence: str | None
    kind: str = "report"
    due: str | None = None
    due_dates: tuple[str, ...] = ()
    day_of_month: int | None = None
    year: int | None = None
    sender: str | None = None
    receiver: str | None = None
    via: str | None = None
    onward: str | None = None
    unspecified: bool = False


@dataclass(frozen=True, slots=True)
class Window(Found):
    """A campaign: `start` and `end` are dates, or MM-DD where it returns each year (`annual`)."""

    name: str
    start: str
    end: str
    annual: bool = False


@dataclass(frozen=True, slots=True)
class Basis(Found):
    """A document the plan rests on or cites. `number` is None for a law named without one."""

    number: str | None
    title: str
    date: str | None = None
    parent: bool = False


@dataclass(frozen=True, slots=True)
class Statement(Found):
    """A sentence of the plan taken as it stands: an objective (`kind` general or specific), a source of
    money.
    """

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What the document is. `places`: for each named field, where it was read and how surely."""

    title: str | None = None
    number: str | None = None
    number_pattern: str | None = None
    date: str | None = None
    date_partial: str | None = None
    issuing_body: str | None = None
    place: str | None = None
    signer_name: str | None = None
    signer_title: str | None = None
    signer_capacity: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    period_outlook: str | None = None
    doc_type: str | None = None
    places: dict[str, tuple[Span, float]] = field(default_factory=dict)


def items(found: Found) -> dict[str, Any]:
    """Return the fields of one understood value by name."""
    return {f.name: getattr(found, f.name) for f in fields(found)}
