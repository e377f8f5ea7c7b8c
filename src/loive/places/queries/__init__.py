"""What may be asked of places: which unit, on which day, made of what, lying in what."""

from loive.places.queries.find import find
from loive.places.queries.lineage import Alteration, Lineage, Step, lineage
from loive.places.queries.tree import (
    areas_containing,
    children,
    count_on,
    is_within,
    keys_within,
    province_of,
)
from loive.places.queries.view import PlaceView, as_on, by_keys, get, keys_named, province_names
from loive.places.queries.when import Answer, Several, Unit, Unknown, in_todays_boundaries, unit_on

__all__ = [
    "Alteration",
    "Answer",
    "Lineage",
    "PlaceView",
    "Several",
    "Step",
    "Unit",
    "Unknown",
    "areas_containing",
    "as_on",
    "by_keys",
    "children",
    "count_on",
    "find",
    "get",
    "in_todays_boundaries",
    "is_within",
    "keys_named",
    "keys_within",
    "lineage",
    "province_names",
    "province_of",
    "unit_on",
]
