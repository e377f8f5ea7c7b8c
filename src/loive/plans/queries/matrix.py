"""Who does what: the tasks of a plan down, the bodies across, a role where they meet."""

from __future__ import annotations

from dataclasses import dataclass, field

from loive.base.fold import fold
from loive.plans import words
from loive.plans.models import Plan, Task
from loive.plans.queries.find import tasks_of


@dataclass(frozen=True, slots=True)
class Column:
    """One body: matched bodies by id, others by name. `tasks` are its tasks by role, in the plan's order."""

    key: str
    name: str
    organisation: int | None
    tasks: dict[str, list[Task]] = field(default_factory=dict)

    @property
    def leads(self) -> int:
        """Return how many tasks the body leads."""
        return len(self.tasks.get(words.LEAD, []))


@dataclass(frozen=True, slots=True)
class Row:
    """One task, with the role of each body in the order of the columns; empty where it has none."""

    task: Task
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole assignment of a plan, and the tasks that name no body."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unassigned: tuple[Task, ...]


def matrix(plan: Plan) -> Matrix:
    """Return who leads, coordinates or is asked in each task, those that lead most first. Two queries."""
    tasks = tasks_of(plan)
    held: dict[str, Column] = {}
    roles: dict[tuple[int, str], str] = {}
    for task in tasks:
        for body in task.bodies.all():
            key = str(body.organisation_id or fold(body.named))
            column = held.setdefault(key, Column(key, body.named, body.organisation_id))
            if (task.pk, key) not in roles:
                column.tasks.setdefault(body.role, []).append(task)
                roles[task.pk, key] = body.role
    columns = sorted(held.values(), key=lambda column: -column.leads)
    assigned = [task for task in tasks if task.bodies.all()]
    return Matrix(
        columns=tuple(columns),
        rows=tuple(Row(task, tuple(roles.get((task.pk, c.key), "") for c in columns)) for task in assigned),
        unassigned=tuple(task for task in tasks if not task.bodies.all()),
    )
