"""Obligations and reports as a page may hold them, and the acts a post may do to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loive.base.errors import NotFound
from loive.reports import queries, stages
from loive.security import policy
from loive.web.shell.who import Visitor

if TYPE_CHECKING:
    from loive.reports.models import Obligation, Report


def report_of(request: Visitor, ref: str) -> Report:
    """Return the report that this post may read. Raises NotFound."""
    held = queries.get_report(ref)
    if held is None or not policy.may(request.actor, "report.read", held.subject):
        raise NotFound
    return held


def obligation_of(request: Visitor, ref: str) -> Obligation:
    """Return the obligation that this post may read. Raises NotFound."""
    held = queries.get_obligation(ref)
    if held is None or not policy.may(request.actor, "report.read", held.subject):
        raise NotFound
    return held


def moves(request: Visitor, report: Report) -> set[str]:
    """Return the stages to which this post may move the report from where it stands."""
    open_moves = [(after, move) for (before, after), move in stages.MOVES.items() if before == report.stage]
    return {after for after, move in open_moves if policy.may(request.actor, move.act, report.subject)}
