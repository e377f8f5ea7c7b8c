"""What lies in what, on a given day. The SQL is here so that other rooms need not know these tables."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.db.models.expressions import RawSQL

from loive.places import words
from loive.places.models import Place
from loive.places.queries.view import PlaceView, as_on, standing, view
from loive.places.queries.when import Several, Unit, Unknown, unit_on

# From a unit of any time: the units that hold its land on the day (`landed`), and everything above them.
# An area counts only when it contains every one of them, so that a split commune is never guessed.
# A district that ended has no successor of its own: its province stands for it.
_CONTAINING = """
WITH RECURSIVE here(key) AS (
    SELECT key FROM place WHERE key = %(place)s
    UNION
    SELECT d.parent_id FROM place d WHERE d.key = %(place)s AND d.level = 2 AND d.valid_to < %(on)s
        AND NOT EXISTS (SELECT 1 FROM place_succession s WHERE s.before_id = d.key)
    UNION
    SELECT CASE WHEN s.before_id = h.key THEN s.after_id ELSE s.before_id END
    FROM here h JOIN place_succession s ON (s.before_id = h.key AND s.happened_on <= %(on)s)
                                        OR (s.after_id = h.key AND s.happened_on > %(on)s)
), landed(key) AS (
    SELECT p.key FROM here h JOIN place p ON p.key = h.key
    WHERE (p.valid_to IS NULL OR p.valid_to >= %(on)s)
      AND (p.valid_from <= %(on)s OR p.valid_from = %(known)s)
), up(origin, key) AS (
    SELECT key, key FROM landed
    UNION
    SELECT u.origin, p.parent_id FROM up u JOIN place p ON p.key = u.key WHERE p.parent_id IS NOT NULL
)
SELECT key FROM up GROUP BY key HAVING COUNT(DISTINCT origin) = (SELECT COUNT(*) FROM landed)
"""

# The other way: every unit of any time whose whole land lies in the area on the day. `{near}` takes one step.
_WITHIN = """
WITH RECURSIVE reach(key) AS (
    SELECT key FROM place WHERE key = %(area)s
    UNION
    {near}
)
SELECT r.key FROM reach r WHERE NOT EXISTS (
    SELECT 1 FROM place_succession s
    WHERE s.before_id = r.key AND s.happened_on <= %(on)s AND s.after_id NOT IN (SELECT key FROM reach)
) AND NOT EXISTS (
    SELECT 1 FROM place_succession s
    WHERE s.after_id = r.key AND s.happened_on > %(on)s AND s.before_id NOT IN (SELECT key FROM reach)
)
"""
# The same step for each database: PostgreSQL takes the indexes only where each part asks for its own rows,
# and SQLite has no LATERAL but may name the recursion more than once.
_NEAR = {
    "sqlite": """
    SELECT p.key FROM reach r JOIN place p ON p.parent_id = r.key
    UNION
    SELECT s.before_id FROM reach r JOIN place_succession s ON s.after_id = r.key AND s.happened_on <= %(on)s
    UNION
    SELECT s.after_id FROM reach r JOIN place_succession s ON s.before_id = r.key AND s.happened_on > %(on)s
    """,
    "postgresql": """
    SELECT n.key FROM reach r CROSS JOIN LATERAL (
        SELECT p.key FROM place p WHERE p.parent_id = r.key
        UNION ALL
        SELECT s.before_id FROM place_succession s WHERE s.after_id = r.key AND s.happened_on <= %(on)s
        UNION ALL
        SELECT s.after_id FROM place_succession s WHERE s.before_id = r.key AND s.happened_on > %(on)s
    ) n
    """,
}


def areas_containing(place: str, on: date) -> RawSQL:
    """Return, as a subquery of keys, every area that surely contains the place on the day, itself included.

    For use in another room's one query: `Mandate.objects.filter(area__in=areas_containing(key, on))`.
    """
    return _sql(_CONTAINING, place=place, on=on.isoformat(), known=words.KNOWN_FROM.isoformat())


def keys_within(area: str, on: date) -> RawSQL:
    """Return, as a subquery of keys, every unit of any time that lies wholly in the area on the day.

    For lists of records by area: `filter(place__in=keys_within(actor.area, on))`.
    """
    return _sql(_WITHIN.replace("{near}", _NEAR[connection.vendor]), area=area, on=on.isoformat())


def is_within(place: str, area: str, on: date) -> bool:
    """Return whether the place surely lies in the area on the day; a unit lies in itself."""
    standing_area = unit_on(area, on)
    key = standing_area.place.key if isinstance(standing_area, Unit) else area
    return Place.objects.filter(pk=key, key__in=areas_containing(place, on)).exists()


def children(area: str, on: date) -> list[PlaceView]:
    """Return the units right below the area that stood on the day, under the names they had then, by name."""
    rows = Place.objects.filter(parent=area).filter(standing(on)).select_related("province")
    return as_on([view(p) for p in rows.order_by("name", "key")], on)


def count_on(on: date, level: int = words.COMMUNE) -> int:
    """Return how many units of the level stood on the day: 0 when no data is loaded."""
    return Place.objects.filter(standing(on), level=level).count()


def province_of(place: str, on: date) -> PlaceView | None:
    """Return the province in which the place lies on the day; None where that is not settled.

    For days before the data begins it answers with the earliest province known: `unit_on` carries the caveat.
    """
    answer = unit_on(place, on)
    if isinstance(answer, Unknown):
        answer = answer.nearest or answer
    found = (
        [answer.place]
        if isinstance(answer, Unit)
        else list(answer.candidates)
        if isinstance(answer, Several)
        else []
    )
    keys = {v.key if v.level == words.PROVINCE else v.province for v in found}
    if len(keys) != 1:
        return None
    province = Place.objects.filter(pk=keys.pop()).first()
    return as_on([view(province)], on)[0] if province else None


def _sql(text: str, **values: str) -> RawSQL:
    """Return the statement with its named values as positional parameters, in the order they occur."""
    parts = text.split("%(")
    names = [part.split(")s", 1)[0] for part in parts[1:]]
    plain = text
    for name in set(names):
        plain = plain.replace(f"%({name})s", "%s")
    return RawSQL(plain, [values[name] for name in names])
