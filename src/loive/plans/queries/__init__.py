"""What may be asked of plans: which there are, what they promise, who does what, and what falls when."""

from loive.plans.queries.calendar import Calendar, Day, calendar
from loive.plans.queries.due import due_in, period_for
from loive.plans.queries.find import (
    get_plan,
    get_proposal,
    list_plans,
    list_proposals,
    plan_of_text,
    rules_of,
    same_plan,
    targets_of,
    tasks_of,
)
from loive.plans.queries.matching import match_bodies, place_of
from loive.plans.queries.matrix import Column, Matrix, Row, matrix
from loive.plans.queries.waiting import waiting

__all__ = [
    "Calendar",
    "Column",
    "Day",
    "Matrix",
    "Row",
    "calendar",
    "due_in",
    "get_plan",
    "get_proposal",
    "list_plans",
    "list_proposals",
    "match_bodies",
    "matrix",
    "period_for",
    "place_of",
    "plan_of_text",
    "rules_of",
    "same_plan",
    "targets_of",
    "tasks_of",
    "waiting",
]
