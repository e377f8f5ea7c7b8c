"""Which part a body has in a task: lead, coordinate, or requested."""

from __future__ import annotations

import re

LEAD, COORDINATE, REQUESTED = "lead", "coordinate", "requested"

_LEADS = re.compile(r"\bchủ trì\b|\blàm đầu mối\b|\blà (?:cơ quan|đơn vị) (?:đầu mối|thường trực)")
_JOINS = re.compile(
    r"[\s,:;-]*(?:có trách nhiệm\s+|chịu trách nhiệm\s+)?(?:(?:tăng cường|chủ động|tích cực|tiếp "
    r"tục|thường xuyên|kịp thời|sẵn sàng|cùng)\s+)*"
    r"(?:phối hợp|tham gia|hỗ trợ,? phối hợp)\b"
)
_OPENING = 60


def role_of(low: str, start: int = 0) -> str:
    """Return lead or coordinate from how the words about the body open; what is not coordination is
    leading.
    """
    opening = low[start : start + _OPENING]
    joins = _JOINS.match(opening)
    leads = _LEADS.search(opening)
    return COORDINATE if joins and not (leads and leads.start() < joins.end()) else LEAD
