"""The way of a report as a table; change the table and you change the rule.

What is late or due is never a stage: it follows from days (`loive.reports.queries.standing`).
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DRAFT, SIGNED, SENT = "draft", "signed", "sent"
RETURNED, ACCEPTED, RECALLED, NIL = "returned", "accepted", "recalled", "nil"

STAGES: dict[str, Promise] = {
    DRAFT: _("Đang soạn"),
    SIGNED: _("Đã ký"),
    SENT: _("Đã gửi"),
    RETURNED: _("Bị trả lại"),
    ACCEPTED: _("Đã tiếp nhận"),
    RECALLED: _("Đã thu hồi"),
    NIL: _("Báo cáo không phát sinh"),
}


@dataclass(frozen=True, slots=True)
class Move:
    """What moves a report, as an act of the policy, and whose move it is."""

    act: str
    by: str


SENDER, RECIPIENT = "sender", "recipient"

# (from, to) → the move. A returned or recalled report is corrected, signed and sent again.
MOVES: dict[tuple[str, str], Move] = {
    (DRAFT, SIGNED): Move("report.sign", SENDER),
    (RETURNED, SIGNED): Move("report.sign", SENDER),
    (RECALLED, SIGNED): Move("report.sign", SENDER),
    (SIGNED, SENT): Move("report.send", SENDER),
    (SENT, RECALLED): Move("report.send", SENDER),
    (SENT, RETURNED): Move("report.answer", RECIPIENT),
    (SENT, ACCEPTED): Move("report.answer", RECIPIENT),
    (DRAFT, NIL): Move("report.sign", SENDER),
    (NIL, RETURNED): Move("report.answer", RECIPIENT),
    (NIL, ACCEPTED): Move("report.answer", RECIPIENT),
}

# In these the text may be changed and the figures taken anew; in no other.
EDITABLE = frozenset({DRAFT, RETURNED, RECALLED})
# In these the recipient holds it.
WITH_RECIPIENT = frozenset({SENT, NIL})

# The steps a page shows, in their order.
STEPS = (DRAFT, SIGNED, SENT, ACCEPTED)


def stages() -> list[tuple[str, Promise]]:
    """Return the stages as choices."""
    return list(STAGES.items())


def next_of(stage: str, by: str) -> list[str]:
    """Return the stages to which that side may move a report from here."""
    return [after for (before, after), move in MOVES.items() if before == stage and move.by == by]
