"""One sentence that may state a duty, with the item it stands in and the body it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...structure.outline import Node
from ...text.dates import Day, days_in
from ...text.passage import Passage
from ...understood import Duty
from .receivers import Receiver

_DUE = re.compile(
    r"(?:trước|chậm nhất(?: là)?(?: vào)?|xong trong|đến hết|trong)\s+(?:ngày\s+)?"
    r"(?=\d{1,2}\s?[/-]|\d{1,2}\s+tháng)"
)


@dataclass(frozen=True)
class Saying:
    """The sentence, its item, and who owes what it says (None where nobody is named)."""

    sentence: Passage
    node: Node
    sender: str | None

    @property
    def low(self) -> str:
        """Return the sentence in small letters."""
        return self.sentence.low

    def due_day(self) -> Day | None:
        """Return the day by which something is to be done ("trước ngày 10/3/2026"), or None."""
        for due in _DUE.finditer(self.low):
            day = next(days_in(self.low, due.end(), due.end() + 30), None)
            if day and day.start <= due.end() + 1:
                return day
        return None

    def duty(self, confidence: float, receiver: Receiver | None = None, **values: Any) -> Duty:
        """Return the duty the sentence states."""
        return Duty(
            section=self.node.section,
            span=self.sentence.span,
            confidence=confidence,
            text=self.sentence.text,
            sender=self.sender,
            receiver=receiver.to if receiver else None,
            via=receiver.via if receiver else None,
            onward=receiver.onward if receiver else None,
            **values,
        )
