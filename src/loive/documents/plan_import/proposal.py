"""A plan as understood, for a person to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .as_json import plain_identity, plain_item, plain_statement
from .understood import Assignment, Basis, Duty, Identity, Statement, Target, Task, Window


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan as understood.

    `text` is the extracted text every span points into; `notes` are codes of doubt.
    """

    text: str
    identity: Identity
    legal_bases: tuple[Basis, ...] = ()
    cited_documents: tuple[Basis, ...] = ()
    objectives: tuple[Statement, ...] = ()
    targets: tuple[Target, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    tasks: tuple[Task, ...] = ()
    reporting: tuple[Duty, ...] = ()
    campaign_windows: tuple[Window, ...] = ()
    budget: tuple[Statement, ...] = ()
    recipients: tuple[Statement, ...] = ()
    notes: tuple[str, ...] = ()
    encoding: str = "unicode"

    def as_json(self) -> dict[str, Any]:
        """Return plain lists and values, ready for JSON, with the keys of the exchange form; no `text`."""
        return {
            **plain_identity(self.identity),
            "legal_bases": [b.number for b in self.legal_bases if b.number],
            "legal_bases_unnumbered": [b.title for b in self.legal_bases if not b.number],
            "cited_documents": [b.number for b in self.cited_documents if b.number],
            "parent_plan": next((b.number for b in self.legal_bases if b.parent), None),
            "documents": [plain_item(b) for b in (*self.legal_bases, *self.cited_documents)],
            "objectives": [plain_statement(o) for o in self.objectives],
            "targets": [plain_item(t) for t in self.targets],
            "assignments": [plain_item(a) for a in self.assignments],
            "tasks": [plain_item(t) for t in self.tasks],
            "reporting": [plain_item(d) for d in self.reporting],
            "campaign_windows": [plain_item(w) for w in self.campaign_windows],
            "budget": [plain_statement(b) for b in self.budget],
            "recipients": [r.text for r in self.recipients],
            "notes": list(self.notes),
            "encoding": self.encoding,
            "text_length": len(self.text),
        }
