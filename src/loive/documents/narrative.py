"""Drafts a report's sections: sentences that follow from its figures and its plan, for a person to go over.

Where only a person can know, the draft carries a mark (`reports.words.TO_FILL`); a report that still carries
one cannot be signed. The same figures and plan give the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from loive.documents.formats.official.wording import short_date
from loive.plans import queries as plans
from loive.plans.queries.calendar import CAMPAIGN, Day
from loive.plans.words import COORDINATE, LEAD, REPORT
from loive.plans.words.comparators import NOT_MET, WRONG, verdict
from loive.reports.words import TO_FILL
from loive.reports.words.figures import FigureTaken, value_of

if TYPE_CHECKING:
    from loive.plans.models import Task
    from loive.reports.models import Obligation

_TITLE = 240
_ROLES = {LEAD: "chủ trì", COORDINATE: "phối hợp"}
_OVERVIEW = f"{TO_FILL} nhận xét về tình hình chung]"
_RESULT = f"{TO_FILL} kết quả]"
_CAUSE = f"{TO_FILL} nguyên nhân]"


def sections(owed: Obligation, figures: Sequence[FigureTaken]) -> Mapping[str, str]:
    """Return the drafted sections by key. `figures` are quoted as F1, F2 … in their order."""
    quoted = list(zip((f"F{n}" for n in range(1, len(figures) + 1)), figures, strict=True))
    tasks = _tasks(owed)
    return {
        "general": "\n".join([_OVERVIEW, *(line for key, one in quoted for line in _told(key, one))]),
        "results": "\n".join(_results(tasks)) or _RESULT,
        "difficulties": "\n".join(_difficulties(quoted)),
        "next_period": "\n".join(_next_period(owed, tasks)),
        "proposals": "",
    }


def _told(key: str, one: FigureTaken) -> Iterator[str]:
    """Yield the sentence of a figure, and of what stands beside it; what cannot be computed says why."""
    if not one.indicator:
        return
    if one.numerator is None:
        yield f"- {one.name_vi}: chưa tính được, vì {one.why_not_vi}."
        return
    if not one.denominator:
        yield f"- {one.name_vi}: không phát sinh ({one.why_not_vi})."
        return
    over = f"{{{key}.tu}} {one.numerator_vi} trên {{{key}.mau}} {one.denominator_vi}"
    yield f"- {one.name_vi}: {{{key}}} ({over})."
    yield from (
        f"+ Ngoài ra có {aside['count']} {aside['name_vi']}." for aside in one.asides if aside["count"]
    )


def _tasks(owed: Obligation) -> list[tuple[str, Task]]:
    """Return the reporter's tasks in the plan's order, each with its role in words."""
    column = next((c for c in plans.matrix(owed.plan).columns if c.organisation == owed.reporter_id), None)
    if column is None:
        return []
    found = [(_ROLES.get(role, "tham gia"), task) for role, tasks in column.tasks.items() for task in tasks]
    return sorted(found, key=lambda pair: pair[1].position)


def _results(tasks: Sequence[tuple[str, Task]]) -> Iterator[str]:
    heading = ""
    for role, task in tasks:
        group = ".".join(task.section.split(".")[:2])
        if group != heading:
            heading = group
            yield f"# Nhóm nhiệm vụ tại mục {group} của kế hoạch"
        yield f"- {_short(task.title)} ({role}, mục {task.section}): {_RESULT}"


def _short(title: str) -> str:
    """Return the title's beginning as a sentence begins, cut at a word, without the stop at its end."""
    whole = title[:1].upper() + title[1:]
    if len(whole) <= _TITLE:
        return whole.rstrip(" .;")
    return whole[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,.;") + "…"


def _difficulties(quoted: Sequence[tuple[str, FigureTaken]]) -> Iterator[str]:
    missed = [(key, one) for key, one in quoted if _verdict(one) in (NOT_MET, WRONG)]
    for key, one in missed:
        yield f"- Chỉ tiêu tại mục {one.section} chưa đạt: kết quả {{{key}}}. Nguyên nhân: {_CAUSE}"
    unknown = [one for _, one in quoted if one.indicator and one.numerator is None]
    if unknown:
        yield f"- Có {len(unknown):02} chỉ tiêu chưa tính được; lý do nêu tại mục tình hình chung."
    if not missed:
        yield "- Trong các chỉ tiêu tính được, không có chỉ tiêu nào chưa đạt."


def _verdict(one: FigureTaken) -> str:
    if not one.comparator or one.target is None:
        return ""
    value = value_of(one.numerator, one.denominator)
    return verdict(value, one.comparator, one.target, direction=one.direction)


def _next_period(owed: Obligation, tasks: Sequence[tuple[str, Task]]) -> Iterator[str]:
    for role in dict.fromkeys(role for role, _ in tasks):
        count = sum(one == role for one, _ in tasks)
        yield f"- Tiếp tục thực hiện {count:02} nhiệm vụ được giao {role} theo kế hoạch."
    for day in _ahead(owed):
        yield f"- {_event(day)}"
    if not tasks:
        yield "- Tiếp tục thực hiện các nhiệm vụ được giao theo kế hoạch."


def _ahead(owed: Obligation) -> list[Day]:
    """Return the campaigns and reports on the plan's calendar within half a year after the due day."""
    days = [
        d for year in (owed.due_on.year, owed.due_on.year + 1) for d in plans.calendar(owed.plan, year).days
    ]
    near = [d for d in days if d.on and 0 < (d.on - owed.due_on).days <= 183]
    return [d for d in near if d.kind in (CAMPAIGN, REPORT)]


def _event(day: Day) -> str:
    assert day.on is not None
    if day.kind == CAMPAIGN:
        until = f" đến ngày {short_date(day.ends)}" if day.ends else ""
        return f"{day.title}: {'từ ' if until else ''}ngày {short_date(day.on)}{until}."
    return f"Gửi báo cáo định kỳ tiếp theo: hạn ngày {short_date(day.on)}."
