"""What a room lets out without names: declared columns, and rows in their order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a fact column may hold. There is no kind for free text, names or exact birth dates."""

    KEY = "key"  # a random fact key, the way back for those entitled
    PERSON = "person"  # a keyed pseudonym, for distinct counting only
    CODE = "code"  # one of a closed list
    DATE = "date"
    FLAG = "flag"
    COUNT = "count"
    PLACE = "place"  # key of an administrative unit, not below the commune
    BODY = "body"  # id of an organisation


@dataclass(frozen=True)
class Column:
    """One declared column of a fact table; `codes` lists what a CODE may be."""

    name: str
    kind: Kind
    codes: tuple[str, ...] = ()
