"""What may be asked of reports: what is owed by whom, how each stands, and what a report says."""

from loive.reports.queries.board import Board, Line, board, years_owed
from loive.reports.queries.content import Content, content, submission_content
from loive.reports.queries.find import figures_of, get_obligation, get_report, of_plan, timeline
from loive.reports.queries.standing import Standing, standing
from loive.reports.queries.waiting import waiting

__all__ = [
    "Board",
    "Content",
    "Line",
    "Standing",
    "board",
    "content",
    "figures_of",
    "get_obligation",
    "get_report",
    "of_plan",
    "standing",
    "submission_content",
    "timeline",
    "waiting",
    "years_owed",
]
