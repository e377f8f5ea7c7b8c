"""The only file that knows Ibis, DuckDB and Arrow. All three are loaded when first used, never at start.

An indicator's conditions are Ibis expressions. They are compiled to SQL ahead of time into `compiled.json`
(`python -m loive.analytics.compiled`, held true by a test), so that a served page runs plain DuckDB and never
loads Ibis; an expression missing there is compiled on the spot.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loive.analytics.gather import FactTable
from loive.analytics.indicators import ALL
from loive.analytics.indicators.definition import Cohort, Condition, Counted, Indicator
from loive.base.fact import Kind

if TYPE_CHECKING:
    from types import TracebackType

COMPILED = Path(__file__).with_name("compiled.json")
_DATES = {"period_start": "date", "period_end": "date", "as_of": "date"}
_TYPES = {Kind.DATE: "date", Kind.FLAG: "boolean", Kind.COUNT: "int64", Kind.BODY: "int64"}
_NOT_DATES = {"classified_in_time": "boolean", "class": "string", "outcome": "string", "decision": "string"}


@dataclass(frozen=True, slots=True)
class Window:
    """The period measured, and the day up to which facts count."""

    start: date
    end: date
    as_of: date


@dataclass(frozen=True, slots=True)
class Counts:
    """What came out: exact counts, with the numbers told beside them."""

    numerator: int
    denominator: int
    asides: dict[str, int]


class Session:
    """One reading of the facts, in which any number of figures are computed alike."""

    def __init__(self, facts: Iterable[FactTable], *, window: Window, area: Iterable[str]) -> None:
        import duckdb

        # No file, no network, one core: the facts are in memory and leave it only as counts.
        self._connection = duckdb.connect(config={"threads": 1, "enable_external_access": False})
        for table in facts:
            self._connection.register(table.name, _arrow(table))
        self._connection.register("time_window", _window(window))
        self._connection.register("area", _area(area))

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def count(self, indicator: Indicator, cohort: Cohort) -> Counts:
        """Return the numerator, the denominator and the asides, each counted by itself and never clamped."""
        asides = [aside.key for aside in cohort.asides]
        numbers = self._connection.execute(sql(indicator, cohort, "counts")).fetchall()[0]
        return Counts(int(numbers[0]), int(numbers[1]), dict(zip(asides, map(int, numbers[2:]), strict=True)))

    def rows(self, indicator: Indicator, cohort: Cohort) -> list[tuple[str, bool, bool]]:
        """Return the fact keys that enter the figure, whether in its numerator and denominator, by key."""
        return [
            (key, bool(n), bool(d))
            for key, n, d in self._connection.execute(sql(indicator, cohort, "rows")).fetchall()
        ]


def sql(indicator: Indicator, cohort: Cohort, what: str) -> str:
    """Return the SQL of a figure's `counts` or `rows`, as compiled ahead, or else compiled now."""
    kept = _kept().get(_name(indicator, cohort))
    return kept[what] if kept else _compile(indicator, cohort)[what]


def compile_all() -> dict[str, dict[str, str]]:
    """Return the SQL of every reading of every indicator that can be computed, as Ibis compiles it."""
    return {
        _name(indicator, cohort): _compile(indicator, cohort)
        for indicator in ALL
        for cohort in indicator.cohorts
    }


def _name(indicator: Indicator, cohort: Cohort) -> str:
    return f"{indicator.id}@{indicator.version}:{cohort.key}"


@lru_cache(maxsize=1)
def _kept() -> dict[str, dict[str, str]]:
    return json.loads(COMPILED.read_text()) if COMPILED.exists() else {}


def _compile(indicator: Indicator, cohort: Cohort) -> dict[str, str]:
    import ibis

    window = ibis.table(schema=_DATES, name="time_window")
    area = ibis.table(schema={"place": "string"}, name="area")
    facts = (
        ibis.table(schema=_schema(indicator), name=indicator.facts)
        .semi_join(area, "place")
        .cross_join(window)
    )

    def counted(condition: Condition) -> Any:
        holds = condition(facts)
        if indicator.counted is Counted.PERSONS:
            return facts.person.nunique(where=holds)
        return facts.count(where=holds)

    conditions = [cohort.in_numerator, cohort.in_denominator, *(aside.condition for aside in cohort.asides)]
    counts = facts.aggregate([counted(condition).name(f"n{i}") for i, condition in enumerate(conditions)])
    within = [condition(facts).fill_null(False) for condition in conditions[:2]]
    rows = facts.filter(within[0] | within[1]).order_by("fact_key")
    rows = rows.select(
        "fact_key",
        numerator=conditions[0](rows).fill_null(False),
        denominator=conditions[1](rows).fill_null(False),
    )
    return {
        "counts": str(ibis.to_sql(counts, dialect="duckdb")),
        "rows": str(ibis.to_sql(rows, dialect="duckdb")),
    }


def _schema(indicator: Indicator) -> dict[str, str]:
    keys = {"fact_key": "string", "place": "string"}
    if indicator.counted is Counted.PERSONS:
        keys["person"] = "string"
    return keys | {name: _NOT_DATES.get(name, "date") for name in indicator.columns}


def _arrow(table: FactTable) -> Any:
    import pyarrow

    kinds = {
        "date": pyarrow.date32(),
        "boolean": pyarrow.bool_(),
        "int64": pyarrow.int64(),
        "string": pyarrow.string(),
    }
    columns = list(zip(*table.rows, strict=True)) if table.rows else [()] * len(table.columns)
    return pyarrow.table(
        {
            column.name: pyarrow.array(values, kinds[_TYPES.get(column.kind, "string")])
            for column, values in zip(table.columns, columns, strict=True)
        }
    )


def _window(window: Window) -> Any:
    import pyarrow

    values = {"period_start": window.start, "period_end": window.end, "as_of": window.as_of}
    return pyarrow.table({name: pyarrow.array([value], pyarrow.date32()) for name, value in values.items()})


def _area(places: Iterable[str]) -> Any:
    import pyarrow

    return pyarrow.table({"place": pyarrow.array(sorted(places), pyarrow.string())})
