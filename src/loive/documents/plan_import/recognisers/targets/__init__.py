"""The figures a plan sets itself to reach."""

from __future__ import annotations

from ...structure.document import Document
from ...text.letters import plain
from ...understood import Target
from .in_sentences import sentence_targets
from .in_tables import table_targets


def targets_of(document: Document, plan_year: int | None) -> list[Target]:
    """Return the targets of sentences, then those of tables; one said twice is kept once.

    `plan_year` is the year of a plan that covers one year: the default deadline.
    """
    return _once([*sentence_targets(document, plan_year), *table_targets(document)])


def _once(targets: list[Target]) -> list[Target]:
    """A target said twice in the same words is one target."""
    kept: dict[tuple[object, ...], Target] = {}
    for target in targets:
        key = (target.value, target.unit, target.deadline_year, " ".join(plain(target.subject).split()[:8]))
        kept.setdefault(key, target)
    return list(kept.values())
