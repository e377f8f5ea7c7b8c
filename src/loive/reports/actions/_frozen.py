"""What is frozen when a report is signed: everything that prints, by value, and a hash over it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from loive.reports.models import Report

_FIGURE = (
    "key", "indicator", "version", "cohort", "name_vi", "name_en", "reading_vi", "reading_en",
    "numerator", "denominator", "numerator_vi", "numerator_en", "denominator_vi", "denominator_en",
    "why_not_vi", "why_not_en", "asides", "evidence", "unit", "direction", "as_of",
    "target_ref", "target_text", "section", "comparator", "target",
)  # fmt: skip
_SIGNING = (
    "number",
    "signer_name",
    "signer_title",
    "capacity",
    "capacity_of",
    "signed_at",
    "is_nil",
    "figures_at",
)
_OWED = (
    "ref",
    "span",
    "year",
    "number",
    "anchor",
    "window_start",
    "window_end",
    "due_on",
    "to_text",
    "via_text",
)


def payload(report: Report) -> dict[str, Any]:
    """Return the report's content as plain values, the same for the same content."""
    held = {
        "report": report.ref,
        "obligation": {name: getattr(report.obligation, name) for name in _OWED},
        "signing": {name: getattr(report, name) for name in _SIGNING},
        "coverage": report.coverage,
        "sections": {section.key: section.body for section in report.sections.all()},
        "figures": [{name: getattr(figure, name) for name in _FIGURE} for figure in report.figures.all()],
    }
    frozen: dict[str, Any] = json.loads(json.dumps(held, cls=DjangoJSONEncoder))
    return frozen


def digest(frozen: dict[str, Any]) -> str:
    """Return SHA-256 over the canonical form of a payload."""
    canonical = json.dumps(frozen, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
