"""Made-up facts for measuring: rows with only what an indicator reads, the rest left empty."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from loive.analytics import engine
from loive.analytics.gather import FactTable
from loive.analytics.indicators import BY_ID
from loive.base.fact import Column, Kind

HERE = "75-2507"
_NUMBER = count(1)

TIPS = (
    Column("fact_key", Kind.KEY),
    Column("place", Kind.PLACE),
    Column("received_on", Kind.DATE),
    Column("classified_on", Kind.DATE),
    Column("classified_in_time", Kind.FLAG),
    Column("class", Kind.CODE, ("trafficking", "other_crime", "not_crime")),
    Column("decided_on", Kind.DATE),
    Column("decide_due_on", Kind.DATE),
    Column("outcome", Kind.CODE, ("instituted", "not_instituted", "suspended")),
)
CASES = (
    Column("fact_key", Kind.KEY),
    Column("place", Kind.PLACE),
    Column("person", Kind.PERSON),
    Column("received_on", Kind.DATE),
    Column("verified_on", Kind.DATE),
    Column("identified_on", Kind.DATE),
    Column("decision", Kind.CODE, ("identified", "not_identified")),
    Column("need_on", Kind.DATE),
    Column("first_support_on", Kind.DATE),
    Column("initial_support_on", Kind.DATE),
)
COLUMNS = {"tips": TIPS, "cases": CASES}


def day(text: str | None) -> date | None:
    """Return the day written as `2026-03-02`."""
    return date.fromisoformat(text) if text else None


def tip(
    received: str, *, classified: str | None = None, in_time: bool | None = None, **more: Any
) -> dict[str, Any]:
    """Return one tip's facts; days are written as text."""
    return {
        "received_on": day(received),
        "classified_on": day(classified),
        "classified_in_time": in_time,
        "class": more.get("classed", ""),
        "decided_on": day(more.get("decided")),
        "decide_due_on": day(more.get("due")),
        "outcome": more.get("outcome", "instituted" if more.get("decided") else ""),
        "place": more.get("place", HERE),
    }


def case(received: str | None, *, person: str = "", **days: str | None) -> dict[str, Any]:
    """Return one case's facts; days are written as text."""
    identified = days.get("identified")
    return {
        "person": person or f"p{next(_NUMBER)}",
        "received_on": day(received),
        "verified_on": day(days.get("verified")),
        "identified_on": day(identified),
        "decision": days.get("decision") or ("identified" if identified else None),
        "need_on": day(days.get("need")),
        "first_support_on": day(days.get("supported")),
        "initial_support_on": day(days.get("supported_initially")),
        "place": days.get("place") or HERE,
    }


def table(name: str, rows: list[dict[str, Any]]) -> FactTable:
    """Return the facts as a table; each row is given a key of its own."""
    columns = COLUMNS[name]
    filled = [{"fact_key": f"k{next(_NUMBER):06}"} | row for row in rows]
    return FactTable(name, columns, [tuple(row.get(column.name) for column in columns) for row in filled])


def measure(
    indicator: str, rows: list[dict[str, Any]], *, start: str, end: str, as_of: str = "", cohort: str = ""
) -> engine.Counts:
    """Return the counts of an indicator over made-up facts, in the area of `HERE`."""
    definition = BY_ID[indicator]
    reading = definition.cohort(cohort)
    assert reading is not None
    window = engine.Window(
        date.fromisoformat(start), date.fromisoformat(end), date.fromisoformat(as_of or end)
    )
    with engine.Session([table(definition.facts, rows)], window=window, area=[HERE]) as session:
        return session.count(definition, reading)
